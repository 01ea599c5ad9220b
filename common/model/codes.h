// A small set of codes (skills, equipment, weekdays): sorted, without doubles, each of a–z, 0–9 and '_'.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

class Codes {
  public:
    Codes() = default;
    Codes(std::initializer_list<std::string_view> codes);

    bool empty() const { return codes_.empty(); }
    std::size_t size() const { return codes_.size(); }
    auto begin() const { return codes_.begin(); }
    auto end() const { return codes_.end(); }

    bool contains(std::string_view code) const;
    void add(std::string_view code); // a Bug if it is not a code; check with is_code first
    Codes without(const Codes& others) const;

    bool operator==(const Codes&) const = default;

  private:
    std::vector<std::string> codes_;
};

bool is_code(std::string_view text);
std::string to_text(const Codes& codes); // "compression wound_care"
std::optional<Codes> codes_from_text(std::string_view text);

// "wound care, compression" for people.
std::string words_of(const Codes& codes);

} // namespace evenload
