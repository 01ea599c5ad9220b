// A modal window for a question with a few buttons. Longer forms are Host::open_form.
//
//   {
//       Dialog dialog{ui, {.key = "close", .title = "Close this case?"}};
//       paragraph(ui, dialog.body, ...);
//       if (button_right(ui, dialog.footer, ...)) ...
//       if (dialog.cancelled) ...
//   }
//
// Draw it only while it should be open. Esc, the x and a click beside it cancel. Everything else is out
// of reach meanwhile, and the focus goes back where it was afterwards.
#pragma once

#include "client/widgets/layer.h"

#include <string>

namespace evenload::ui {

struct DialogSpec {
    std::string key;
    std::string title;
    float width = 480;
    float height = 240; // of the whole dialog
    bool alert = false; // something must be decided; spoken at once
};

class Dialog {
public:
    Dialog(Ui& ui, const DialogSpec& spec);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    Rect body;   // inside the padding, below the title
    Rect footer; // for buttons, cut from the right
    bool cancelled = false;

private:
    Ui& ui_;
    Rect rect_;
    Layer layer_;
};

// The common question: a title, a text and two buttons.
struct Question {
    std::string key;
    std::string title;
    std::string text;
    std::string confirm_label;
    std::string cancel_label = "Cancel";
    bool dangerous = false;
};
enum class Answer : std::uint8_t { none, confirmed, cancelled };
Answer ask(Ui& ui, const Question& question);

} // namespace evenload::ui
