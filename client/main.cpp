// The browser program: the page gives frames and input (client/browser), the app says what is on it.
#include "client/browser/exports.h"
#include "client/screens/app.h"

namespace evenload {
namespace {

class EvenloadProgram final : public Program {
public:
    explicit EvenloadProgram(Host& host)
        : app_(host) {
        app_.start();
    }

    float scale(ui::Rect window) const override { return app_.scale(window); }
    const ui::Theme* theme() const override { return app_.theme(); }
    void draw(ui::Ui& ui) override { app_.draw(ui); }
    void step() override { app_.step(); }

private:
    App app_;
};

} // namespace
} // namespace evenload

int main() {
    evenload::run_in_browser(
        [](evenload::Host& host) { return std::make_unique<evenload::EvenloadProgram>(host); });
}
