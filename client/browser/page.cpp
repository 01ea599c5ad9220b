#include "client/browser/page.h"

#include "client/browser/js.h"

#include <cstdlib>

#include <imgui.h>

namespace evenload {

namespace {

constexpr int frames_after_input = 4; // ImGui settles hover, press and layout over several
constexpr int frames_after_move = 2;

ui::WordPicture drawn_by_page(std::string_view words, float pixels, bool semi_bold) {
    float measures[5] = {};
    std::uint8_t* const coverage =
        js::page_draw_words(std::string(words).c_str(), pixels, semi_bold ? 1 : 0, measures);
    const auto whole = [&](int i) { return static_cast<int>(measures[i]); };
    ui::WordPicture picture{measures[0], whole(1), whole(2), whole(3), whole(4), {}};
    picture.coverage.assign(coverage, coverage + std::ptrdiff_t{picture.width} * picture.height);
    std::free(coverage);
    return picture;
}

} // namespace

bool Page::start(ui::FontFiles files, std::unique_ptr<Renderer> renderer,
                 const ProgramMaker& make_program) {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    renderer_ = std::move(renderer);
    if (!renderer_->create()) return false;
    fonts_ = std::make_unique<ui::Fonts>(std::move(files));
    fonts_->set_artist(drawn_by_page);
    ui_ = std::make_unique<ui::Ui>(host, *fonts_);
    host.read_preferences();
    program_ = make_program(host, store);
    host.request_frames(frames_after_input);
    return true;
}

void Page::choose_theme() {
    const Preferences& wants = host.preferences();
    const ui::Theme* theme = program_->theme();
    if (!theme && wants.forced_colours) theme = &forced_;
    if (!theme && wants.more_contrast) theme = &ui::high_contrast_theme();
    if (!theme) theme = wants.dark ? &ui::dark_theme() : &ui::light_theme();
    if (ui_->theme().name != theme->name || !shown_) {
        js::page_set_theme(std::string(theme->name).c_str());
    }
    ui_->set_theme(*theme);
    ui_->motion = !wants.reduced_motion;
    ui_->touch = wants.coarse_pointer;
}

void Page::frame() {
    if (size_.width <= 0 || size_.height <= 0) return;
    const ui::Rect window{0, 0, size_.width, size_.height};
    choose_theme();
    ui_->scale = program_->scale(window);
    if (fonts_->prepare(ui_->scale, size_.density)) renderer_->upload_atlas();
    const auto draw = [&] {
        ui_->begin_frame(window, host.monotonic_milliseconds());
        program_->draw(*ui_);
        ui_->end_frame();
    };
    draw();
    if (program_->step()) draw();
    renderer_->draw(*ImGui::GetDrawData(), ui_->theme().page);
    if (shown_) return;
    shown_ = true;
    js::page_ready();
}

void Page::resize(CanvasSize size) {
    size_ = size;
    renderer_->canvas_emptied();
    // Drawn at once: a resized canvas is empty until it is.
    if (shown_) frame();
    host.request_frames(2);
}

void Page::pointer(const PointerEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    const bool touch = event.kind == PointerKind::touch;
    ui_->input.touch = touch;
    ui_->input.ctrl = event.ctrl;
    ui_->input.shift = event.shift;
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    // The place before the button, or a touch presses where the last one was.
    io.AddMousePosEvent(event.at.x, event.at.y);
    const bool only_moved = event.buttons == buttons_;
    // Buttons are told as a whole with every event, so none can be left hanging.
    for (int button = 0; button < 3; ++button) {
        const int bit = 1 << button;
        if ((event.buttons & bit) == (buttons_ & bit)) continue;
        io.AddMouseButtonEvent(button, (event.buttons & bit) != 0);
    }
    buttons_ = event.buttons;
    if (touch && buttons_ == 0) io.AddMousePosEvent(-1e6f, -1e6f); // a finger does not hover
    host.request_frames(only_moved ? frames_after_move : frames_after_input);
}

void Page::pointer_lost() {
    for (int button = 0; button < 3; ++button) {
        if (buttons_ & (1 << button)) ImGui::GetIO().AddMouseButtonEvent(button, false);
    }
    buttons_ = 0;
    ui_->input.pointer_lost = true;
    host.request_frames(frames_after_input);
}

void Page::wheel(ui::Point at, float dx, float dy) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    ui_->input.wheel_x += dx;
    ui_->input.wheel_y += dy;
    host.request_frames(frames_after_input);
}

ui::KeyContext Page::context_of(ui::KeyPlace place) const {
    const ui::Node* const node = ui_->tree.find(ui_->tree.focused());
    return {.place = place,
            .draggable = node && (node->actions & ui::action::drag) != 0,
            .composite = ui_->tree.focus_in_composite(),
            .dragging = ui_->drag.active()};
}

bool Page::dragging() const {
    return ui_ && ui_->drag.active();
}

bool Page::key(ui::KeyPress press, ui::KeyPlace place) {
    const bool kept = ui::keeps_key(press, context_of(place));
    if (place == ui::KeyPlace::form) return false;
    // What is typed in a field belongs to the field; only the few kept keys leave it.
    if (place == ui::KeyPlace::field && !kept) return false;
    ui_->input.waiting.push_back(std::move(press));
    host.request_frames(frames_after_input);
    return kept;
}

void Page::act(ui::Act act) {
    ui_->tree.push(std::move(act));
    host.request_frames(frames_after_input);
}

void Page::preferences_changed() {
    host.read_preferences();
    if (host.preferences().forced_colours) forced_ = ui::forced_theme(host.system_colours());
    host.request_frames(frames_after_input);
}

void Page::context_restored() {
    renderer_->context_restored();
    host.request_frames(frames_after_input);
}

} // namespace evenload
