#include "client/canvas/foreign_words.h"

#include "client/canvas/fonts.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace evenload::ui {
namespace {

constexpr int room_width = 1000; // of an atlas that is 1,024 wide
constexpr int atlas_width = 1024;
constexpr int most_height = 2000;
constexpr int gap = 1; // or neighbours would shine through where texels are smoothed
constexpr std::size_t most_words =
    1500; // then those not seen for long are forgotten with all others

bool is_mark(char32_t code) {
    return code >= 0x0300 && code <= 0x036F;
}

// Spaces and signs between words of one script take their direction (UAX #9, N1), so they are drawn with them.
bool is_between(char32_t code) {
    const bool letter_or_digit = (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
                                 (code >= 'a' && code <= 'z') || code >= 0xC0;
    return !letter_or_digit;
}

// A line of text is not that wide; nothing may reach over the edge of the room.
void crop(WordPicture& picture, int width) {
    if (picture.width <= width) return;
    const auto at = [](int row, int stride) { return static_cast<std::ptrdiff_t>(row) * stride; };
    for (int row = 1; row < picture.height; ++row)
        std::copy_n(picture.coverage.begin() + at(row, picture.width), width,
                    picture.coverage.begin() + at(row, width));
    picture.width = width;
}

std::string key_of(std::string_view words, float pixels, bool semi_bold) {
    return std::to_string(std::lround(pixels * 8)) + (semi_bold ? 'b' : 'r') + std::string(words);
}

} // namespace

Letter first_letter_of(std::string_view words) {
    constexpr Letter broken{0xFFFD, 1};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || words.size() < bytes) return broken;
    char32_t code = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return broken;
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    return {code, bytes};
}

bool may_be_foreign(std::string_view words) {
    return std::any_of(words.begin(), words.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xCC; });
}

void each_run(std::string_view words,
              const std::function<bool(std::string_view part, bool foreign)>& take) {
    std::size_t begins = 0; // of the run
    bool foreign = false;
    std::size_t own_from =
        0; // of the own letters at the end of a foreign run, which may be spaces within it
    std::size_t last = 0; // begin of the letter before
    for (std::size_t at = 0; at < words.size();) {
        const Letter letter = first_letter_of(words.substr(at));
        if (!Fonts::has_letter(letter.code)) {
            if (!foreign) {
                const std::size_t from = is_mark(letter.code) && at > begins ? last : at;
                if (from > begins && !take(words.substr(begins, from - begins), false)) return;
                begins = from;
                foreign = true;
            }
            own_from = at + letter.bytes;
        } else if (foreign && !is_between(letter.code)) {
            if (!take(words.substr(begins, own_from - begins), true)) return;
            begins = own_from;
            foreign = false;
        }
        last = at;
        at += letter.bytes;
    }
    if (foreign) {
        if (!take(words.substr(begins, own_from - begins), true)) return;
        begins = own_from;
    }
    if (begins < words.size()) take(words.substr(begins), false);
}

const ForeignWords::Word& ForeignWords::word(std::string_view words, float pixels, bool semi_bold) {
    const std::string key = key_of(words, pixels, semi_bold);
    const auto [found, is_new] = words_.try_emplace(key);
    if (is_new && artist_) {
        WordPicture& picture = found->second.picture;
        picture = artist_(words, pixels, semi_bold);
        crop(picture, room_width - gap);
        if (picture.width > 0 && picture.height > 0) waiting_.push_back(key);
    }
    return found->second;
}

bool ForeignWords::find_room(Word& word) {
    const int width = word.picture.width + gap;
    const int height = word.picture.height + gap;
    if (shelf_x_ + width > room_width || height > shelf_height_) {
        const int below = shelf_y_ + shelf_height_;
        if (below + height > room_) return false;
        shelf_y_ = below;
        shelf_height_ = height;
        shelf_x_ = 0;
    }
    word.x = room_x_ + shelf_x_;
    word.y = room_y_ + shelf_y_;
    shelf_x_ += width;
    return true;
}

void ForeignWords::reserve(ImFontAtlas& atlas) {
    slot_ = -1;
    room_ = shelf_x_ = shelf_y_ = shelf_height_ = 0;
    if (words_.size() > most_words) {
        // Those that are still seen are drawn again.
        words_.clear();
        waiting_.clear();
        room_ = 256;
    } else if (!words_.empty()) {
        std::int64_t pixels = 0;
        for (const auto& [key, word] : words_)
            pixels += std::int64_t{word.picture.width + gap} * (word.picture.height + gap);
        room_ = std::min(most_height, static_cast<int>(2 * pixels / room_width) + 128);
    }
    if (room_ == 0) return;
    atlas.TexDesiredWidth = atlas_width;
    slot_ = atlas.AddCustomRectRegular(room_width, room_);
}

void ForeignWords::bake(ImFontAtlas& atlas) {
    waiting_.clear();
    if (slot_ < 0) return;
    const ImFontAtlasCustomRect& room = *atlas.GetCustomRectByIndex(slot_);
    room_x_ = room.X;
    room_y_ = room.Y;
    for (auto& [key, word] : words_) {
        word.x = word.y = -1;
        if (word.picture.width > 0 && find_room(word)) copy(atlas, word);
    }
}

bool ForeignWords::place(ImFontAtlas& atlas) {
    if (slot_ < 0) return false;
    for (const std::string& key : waiting_) {
        Word& word = words_.at(key);
        if (!find_room(word)) return false;
        copy(atlas, word);
    }
    waiting_.clear();
    return true;
}

void ForeignWords::copy(ImFontAtlas& atlas, const Word& word) {
    unsigned char* texels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&texels, &width, &height);
    for (int row = 0; row < word.picture.height; ++row)
        std::copy_n(word.picture.coverage.data() +
                        static_cast<std::ptrdiff_t>(row) * word.picture.width,
                    word.picture.width,
                    texels + static_cast<std::ptrdiff_t>(word.y + row) * width + word.x);
}

} // namespace evenload::ui
