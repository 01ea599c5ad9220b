#include "server/subcommands/typed_line.h"

#include <cstdio>
#include <iostream>

#include <termios.h>
#include <unistd.h>

namespace evenload {

namespace {

// A terminal does not show what is typed while this lives.
class HiddenTyping {
public:
    explicit HiddenTyping(const std::string& question) {
        shown_ = ::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &before_) == 0;
        if (!shown_) return;
        std::fputs(question.c_str(), stderr);
        termios hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
    }
    ~HiddenTyping() {
        if (!shown_) return;
        ::tcsetattr(STDIN_FILENO, TCSANOW, &before_);
        std::fprintf(stderr, "\n");
    }
    HiddenTyping(const HiddenTyping&) = delete;

private:
    termios before_{};
    bool shown_ = false;
};

} // namespace

std::string hidden_line(const std::string& question) {
    const HiddenTyping hidden(question);
    std::string line;
    std::getline(std::cin, line);
    return line;
}

} // namespace evenload
