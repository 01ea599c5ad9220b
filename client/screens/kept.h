// A view that is made again only when what it was made from has changed.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace evenload {

template <class View>
class Kept {
public:
    // `from` says what the view depends on, as text.
    template <class Make>
    const View& get(const std::string& from, Make&& make) {
        if (!view_ || from != from_) {
            view_.emplace(make());
            from_ = from;
        }
        return *view_;
    }
    View* now() { return view_ ? &*view_ : nullptr; }

private:
    std::optional<View> view_;
    std::string from_;
};

} // namespace evenload
