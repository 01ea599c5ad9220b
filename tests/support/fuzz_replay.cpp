// The main function of a fuzz target outside libFuzzer: every file of the corpus, then mutations of
// it from a fixed seed, so that an ordinary test run replays old findings and looks a little
// further. usage: fuzz_<name> CORPUS_FOLDER [SEED [MUTATIONS]]; a finding ends the program and
// names the input.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <sanitizer/common_interface_defs.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
    return "handle_abort=1";
}

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t longest_input = 1 << 16;

Bytes read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(stream), {});
}

std::vector<std::filesystem::path> corpus_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

class Mutator {
public:
    Mutator(std::uint64_t seed, const std::vector<Bytes>& corpus)
        : random_(seed)
        , corpus_(corpus) {}

    Bytes next() {
        Bytes input = corpus_[below(corpus_.size())];
        for (std::size_t change = 0, changes = 1 + below(8); change < changes; ++change) {
            change_once(input);
        }
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

    void change_once(Bytes& input) {
        static const std::string awkward = "\",;\r\n\t{}[]:\\0-9eE.\xff\xc3\x80";
        const std::size_t place = below(input.size() + 1);
        const auto at = input.begin() + static_cast<std::ptrdiff_t>(place);
        const auto any_byte = static_cast<std::uint8_t>(random_());
        const auto awkward_byte = static_cast<std::uint8_t>(awkward[below(awkward.size())]);
        const std::size_t length = std::min(1 + below(64), input.size() - place);
        switch (below(6)) {
        case 0: input.insert(at, any_byte); break;
        case 1: input.insert(at, awkward_byte); break;
        case 2: input.erase(at, at + static_cast<std::ptrdiff_t>(length)); break;
        case 3:
            if (place < input.size()) *at ^= static_cast<std::uint8_t>(1U << below(8));
            break;
        case 4: {
            const Bytes copy(at, at + static_cast<std::ptrdiff_t>(length));
            if (input.size() < longest_input) input.insert(at, copy.begin(), copy.end());
            break;
        }
        default: {
            const Bytes& other = corpus_[below(corpus_.size())];
            const std::size_t from = below(other.size() + 1);
            input.resize(place);
            input.insert(input.end(), other.begin() + static_cast<std::ptrdiff_t>(from),
                         other.end());
            break;
        }
        }
    }

    std::mt19937_64 random_;
    const std::vector<Bytes>& corpus_;
};

// What runs just now, for the sanitizer's last words: a finding ends the program on the spot.
struct Running {
    std::string name;
    Bytes input;
};
Running running;

void name_the_finding() {
    const auto file = std::filesystem::temp_directory_path() / "fuzz_finding";
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(running.input.data()),
               static_cast<std::streamsize>(running.input.size()));
    std::fprintf(stderr, "found by %s, kept as %s\n", running.name.c_str(), file.c_str());
}

void run(std::string name, Bytes input) {
    running = {std::move(name), std::move(input)};
    // A copy of exact size on the heap, so that reading one byte too far is seen.
    const Bytes exact(running.input.begin(), running.input.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

} // namespace

int main(int argument_count, char** arguments) {
    if (argument_count < 2) {
        std::puts("usage: fuzz_<name> CORPUS_FOLDER [SEED [MUTATIONS]]");
        return 2;
    }
    __sanitizer_set_death_callback(name_the_finding);
    const std::uint64_t seed = argument_count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1;
    const std::uint64_t mutations =
        argument_count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 5000;

    const auto files = corpus_files(arguments[1]);
    std::vector<Bytes> corpus;
    for (const auto& file : files) {
        corpus.push_back(read(file));
        run(file.string(), corpus.back());
    }
    if (corpus.empty()) corpus.emplace_back();

    Mutator mutator(seed, corpus);
    for (std::uint64_t number = 0; number < mutations; ++number) {
        run("seed " + std::to_string(seed) + ", mutation " + std::to_string(number),
            mutator.next());
    }
    std::printf("%zu passed, 0 failed\n", files.size() + (mutations > 0 ? 1 : 0));
    return 0;
}
