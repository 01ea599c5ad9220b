// Words in scripts that the typefaces here do not have (Arabic, Bengali, Chinese, …): drawn by the page with the
// typefaces of the device, which know how their letters join and in which direction they run, and kept as pictures in
// the font atlas.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImFontAtlas;

namespace evenload::ui {

struct WordPicture { // device pixels
    float advance = 0;
    int left = 0; // the picture begins so far right of where the word does
    int top = 0;  // and so far above the baseline
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage; // rows of `width`
};
// `pixels`: the size of the letters.
using WordArtist = std::function<WordPicture(std::string_view words, float pixels, bool semi_bold)>;

class ForeignWords {
public:
    struct Word {
        WordPicture picture;
        int x = -1; // in the atlas; −1: not there yet
        int y = -1;
        bool placed() const { return x >= 0; }
    };

    void set_artist(WordArtist artist) { artist_ = std::move(artist); }
    // Drawn when it is first asked for; it can be shown after the next `place` or `bake`.
    const Word& word(std::string_view words, float pixels, bool semi_bold);
    bool waiting() const { return !waiting_.empty(); }

    void reserve(ImFontAtlas& atlas); // before the atlas is built
    void bake(ImFontAtlas& atlas);    // after it
    // Puts those that wait into what is left of the room. False: it is too little, build the atlas again.
    bool place(ImFontAtlas& atlas);

private:
    bool find_room(Word& word);
    static void copy(ImFontAtlas& atlas, const Word& word);

    WordArtist artist_;
    std::unordered_map<std::string, Word> words_; // by size, weight and letters
    std::vector<std::string> waiting_;
    int slot_ = -1; // custom rectangle of the atlas
    int room_ = 0;  // its height
    int room_x_ = 0;
    int room_y_ = 0;
    int shelf_x_ = 0;
    int shelf_y_ = 0;
    int shelf_height_ = 0;
};

// Cuts a text into what the typefaces here have and what they do not. Spaces and signs between foreign letters are of their
// run, and so is the letter that a combining mark stands on. `take(part, foreign)` answers whether to go on.
void each_run(std::string_view words,
              const std::function<bool(std::string_view part, bool foreign)>& take);
// Quick: false for nearly every text there is.
bool may_be_foreign(std::string_view words);

// The first letter, at least one byte; U+FFFD where the bytes are not UTF-8.
struct Letter {
    char32_t code = 0;
    std::size_t bytes = 1;
};
Letter first_letter_of(std::string_view words);

} // namespace evenload::ui
