// The browser program: what runs on the page. The page itself is client/browser, the screens client/screens.
#include "client/browser/exports.h"
#include "client/screens/app.h"

namespace {

class Evenload final : public evenload::Program {
public:
    Evenload(evenload::Host& host, evenload::DeviceStore& store)
        : app_(host, &store) {
        app_.start();
    }
    float scale(evenload::ui::Rect window) const override { return app_.scale(window); }
    const evenload::ui::Theme* theme() const override { return app_.theme(); }
    void draw(evenload::ui::Ui& ui) override { app_.draw(ui); }
    bool step() override { return app_.step(); }

private:
    evenload::App app_;
};

} // namespace

int main() {
    evenload::run_in_browser([](evenload::Host& host, evenload::DeviceStore& store) {
        return std::make_unique<Evenload>(host, store);
    });
}
