#include "client/screens/case_file/contacts_panel.h"

#include "client/screens/case_file/box.h"
#include "client/screens/tints.h"
#include "client/views/list_csv.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"

namespace evenload::ui {
namespace {

constexpr float when_width = 138;
constexpr float narrow = 480; // what it was goes below when it was
constexpr float line_height = 20;
constexpr float gap = 9;

struct Columns {
    bool stacked = false;
    float words = 0; // width of what was done and of the notes
};

Columns columns_in(float width) {
    const bool stacked = width < narrow;
    return {stacked, stacked ? width : width - when_width};
}

// What is left to be done, and who said all this.
std::string after_words(const ContactLine& line) {
    std::string words = line.next_action.empty() ? "" : "Next: " + line.next_action;
    if (!line.recorded.empty()) words += (words.empty() ? "" : " · ") + line.recorded;
    return words;
}

float contact_height(const Ui& ui, const ContactLine& line, const Columns& columns) {
    const float notes = line.notes.empty()
                            ? 0
                            : ui.paint.paragraph_height(Face::body, line.notes, columns.words, 3);
    const std::string after = after_words(line);
    const float small =
        after.empty() ? 0 : 2 + ui.paint.paragraph_height(Face::small, after, columns.words, 2);
    return 2 * gap + line_height * (columns.stacked ? 2.f : 1.f) + notes + small;
}

std::string spoken(const ContactLine& line) {
    std::string words = line.when + ", " + line.title;
    if (!line.who.empty()) words += ", " + line.who;
    words += ", " + line.outcome.text;
    if (!line.notes.empty()) words += ": " + line.notes;
    const std::string after = after_words(line);
    if (!after.empty()) words += ". " + after;
    return words;
}

// The outcome and "Record", from the right end of the first line.
void draw_outcome(Ui& ui, Rect& first, const ContactLine& line, Desk& desk) {
    const Chip outcome{.label = line.outcome.text, .tint = tint(line.outcome.tone)};
    const float width = chip_width(ui, outcome);
    chip(ui, {first.right() - width, first.y}, outcome);
    first.cut_right(width, 8);
    if (line.can_amend) {
        const Button amend{.key = "amend:" + line.id.text,
                           .label = "Amend",
                           .kind = ButtonKind::link,
                           .name = "Amend the record of " + line.when};
        if (button(ui, first.cut_right(button_width(ui, amend), 8), amend))
            desk.open({FormRequest::Kind::amend_record, line.id.text});
    }
    if (!line.can_record) return;
    const Button record{.key = "record:" + line.id.text,
                        .label = "Record",
                        .kind = ButtonKind::link,
                        .name = "Record the contact of " + line.when};
    if (button(ui, first.cut_right(button_width(ui, record), 8), record))
        desk.open({FormRequest::Kind::record_contact, line.id.text});
}

void draw_what(Ui& ui, Rect words, const ContactLine& line, Face face) {
    const Theme& theme = ui.theme();
    const float used = ui.paint.text_in(words, face, theme.ink, line.title);
    words.cut_left(used);
    if (!line.who.empty()) ui.paint.text_in(words, Face::body, theme.muted, " · " + line.who);
}

struct Place {
    Rect rect;
    int position = 0;
    int count = 0;
};

void draw_contact(Ui& ui, const Place& place, const ContactLine& line, const Columns& columns,
                  Desk& desk) {
    const Theme& theme = ui.theme();
    Container item{ui.tree,
                   {.key = "contact:" + line.id.text,
                    .role = Role::listitem,
                    .name = spoken(line),
                    .rect = place.rect,
                    .position = place.position,
                    .set_size = place.count}};
    ui.paint.line({place.rect.x, place.rect.y}, {place.rect.right(), place.rect.y}, theme.line);
    Rect inside = place.rect.inset(0, gap);
    Rect first = inside.cut_top(line_height);
    draw_outcome(ui, first, line, desk);
    if (columns.stacked) {
        ui.paint.text_in(first, Face::strong, theme.ink, line.when);
        draw_what(ui, inside.cut_top(line_height), line, Face::body);
    } else {
        ui.paint.text_in(first.cut_left(when_width), Face::body, theme.ink, tabular(line.when));
        draw_what(ui, first, line, Face::strong);
        inside.cut_left(when_width);
    }
    if (!line.notes.empty())
        inside.cut_top(ui.paint.paragraph(inside, Face::body, theme.ink, line.notes, 3));
    const std::string after = after_words(line);
    if (after.empty()) return;
    inside.cut_top(2);
    ui.paint.paragraph(inside, Face::small, theme.muted, after, 2);
}

} // namespace

float draw_contacts_panel(Ui& ui, Rect place, const std::vector<ContactLine>& contacts,
                          Desk& desk) {
    const Columns columns = columns_in(place.width - 2 * Box::padding);
    float height = contacts.empty() ? 24 : 0;
    for (const ContactLine& line : contacts)
        height += contact_height(ui, line, columns);
    Box box{ui, place, height, "case:contacts", "Contacts"};
    if (!contacts.empty() && box.head_button(ui, {.key = "case:contacts:export",
                                                  .label = "Export CSV",
                                                  .icon = Icon::download,
                                                  .kind = ButtonKind::quiet,
                                                  .name = "Export these contacts as CSV"}))
        desk.save_csv("contacts_of_case", contacts_csv(contacts));
    if (contacts.empty())
        paragraph(ui, box.inside, "case:contacts:none", "No contacts yet.", Face::body,
                  Tint::neutral, true);
    Container list{
        ui.tree,
        {.key = "case:contacts:list", .role = Role::list, .name = "Contacts", .rect = box.inside}};
    Rect inside = box.inside;
    Place next{{}, 0, static_cast<int>(contacts.size())};
    for (const ContactLine& line : contacts) {
        next.rect = inside.cut_top(contact_height(ui, line, columns));
        ++next.position;
        if (next.rect.intersects(ui.paint.clip())) draw_contact(ui, next, line, columns, desk);
    }
    return Box::outer(height);
}

} // namespace evenload::ui
