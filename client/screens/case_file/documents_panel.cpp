#include "client/screens/case_file/documents_panel.h"

#include "client/screens/case_file/box.h"
#include "client/widgets/button.h"

namespace evenload::ui {
namespace {

constexpr float gap = 9;
constexpr float narrow = 520; // save and remove go below the words

bool is_stacked(float width) {
    return width < narrow;
}

float words_width(float width) {
    return is_stacked(width) ? width : width - 190;
}

float document_height(const Ui& ui, const DocumentLine& line, float width) {
    const float words = words_width(width);
    const float description =
        line.description.empty()
            ? 0
            : ui.paint.paragraph_height(Face::body, line.description, words, 3);
    return 2 * gap + ui.paint.paragraph_height(Face::strong, line.name, words, 2) +
           ui.paint.paragraph_height(Face::small, line.kind + " · " + line.added, words) +
           description + (is_stacked(width) ? ui.control_height() + gap : 0);
}

void draw_choices(Ui& ui, Rect bar, const DocumentLine& line, Desk& desk) {
    const Button remove{.key = "remove:" + line.id.text,
                        .label = "Remove…",
                        .icon = Icon::trash_2,
                        .kind = ButtonKind::quiet,
                        .enabled = !line.why_not_remove,
                        .why_not = line.why_not_remove.value_or(""),
                        .name = "Remove " + line.name};
    const Button save{.key = "save:" + line.id.text,
                      .label = "Save",
                      .icon = Icon::download,
                      .name = "Save " + line.name};
    if (button_right(ui, bar, remove))
        desk.open({FormRequest::Kind::remove_attachment, line.id.text});
    if (button_right(ui, bar, save)) desk.leave_to(line.address);
}

void draw_document(Ui& ui, Rect place, const DocumentLine& line, int position, int count,
                   Desk& desk) {
    const Theme& theme = ui.theme();
    const std::string about = line.kind + " · " + line.added;
    Container item{ui.tree,
                   {.key = "document:" + line.id.text,
                    .role = Role::listitem,
                    .name = line.name + ", " + about +
                            (line.description.empty() ? "" : ": " + line.description),
                    .rect = place,
                    .position = position,
                    .set_size = count}};
    ui.paint.line({place.x, place.y}, {place.right(), place.y}, theme.line);
    Rect inside = place.inset(0, gap);
    if (is_stacked(inside.width))
        draw_choices(ui, inside.cut_bottom(ui.control_height(), gap), line, desk);
    else
        draw_choices(ui, {inside.x, inside.y, inside.width, ui.control_height()}, line, desk);
    inside.width = words_width(inside.width);
    inside.cut_top(ui.paint.paragraph(inside, Face::strong, theme.ink, line.name, 2));
    inside.cut_top(ui.paint.paragraph(inside, Face::small, theme.muted, about));
    if (!line.description.empty())
        ui.paint.paragraph(inside, Face::body, theme.ink, line.description, 3);
}

} // namespace

float draw_documents_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk) {
    const float width = place.width - 2 * Box::padding;
    const std::string none = "No files yet. Photographs, letters and plans can be kept here.";
    float height =
        view.documents.empty() ? ui.paint.paragraph_height(Face::body, none, width) + 4 : 0;
    for (const DocumentLine& line : view.documents)
        height += document_height(ui, line, width);
    Box box{ui, place, height, "case:documents", "Documents"};
    const Button add{.key = "case:documents:add",
                     .label = "Add…",
                     .icon = Icon::plus,
                     .kind = ButtonKind::quiet,
                     .enabled = !view.actions.attach,
                     .why_not = view.actions.attach.value_or(""),
                     .name = "Add a file"};
    const float add_width = button_width(ui, add);
    if (button(ui, {box.head.right() - add_width, box.head.y - 8, add_width, 28}, add))
        desk.open({FormRequest::Kind::add_attachment, view.id.text});
    if (view.documents.empty())
        paragraph(ui, box.inside, "case:documents:none", none, Face::body, Tint::neutral, true);
    Container list{ui.tree,
                   {.key = "case:documents:list",
                    .role = Role::list,
                    .name = "Documents",
                    .rect = box.inside}};
    Rect inside = box.inside;
    int position = 0;
    for (const DocumentLine& line : view.documents) {
        const Rect row = inside.cut_top(document_height(ui, line, width));
        ++position;
        if (row.intersects(ui.paint.clip()))
            draw_document(ui, row, line, position, static_cast<int>(view.documents.size()), desk);
    }
    return Box::outer(height);
}

} // namespace evenload::ui
