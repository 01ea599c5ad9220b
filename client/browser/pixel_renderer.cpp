#include "client/browser/pixel_renderer.h"

#include "client/browser/js.h"

#include <imgui.h>

namespace evenload {

bool PixelRenderer::create() {
    return js::page_takes_pixels() != 0;
}

void PixelRenderer::upload_atlas() {
    unsigned char* coverage = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &width, &height);
    canvas_.set_atlas({coverage, width, height});
}

void PixelRenderer::draw(const ImDrawData& data, ui::Colour background) {
    const auto& changed = canvas_.draw(data, background);
    static_assert(sizeof(ui::PixelBox) == 4 * sizeof(std::int32_t));
    if (!changed.empty())
        js::page_show_pixels(canvas_.pixels().data(), canvas_.width(), canvas_.height(),
                             &changed.front().left, changed.size());
}

} // namespace evenload
