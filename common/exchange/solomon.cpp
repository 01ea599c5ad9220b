#include "common/exchange/solomon.h"

#include "common/base/check.h"

#include <charconv>

namespace evenload::solomon {
namespace {

constexpr int most_vehicles = 2'000;
constexpr int most_customers = 5'000;
constexpr int largest = 1'000'000;

class Lines {
public:
    explicit Lines(std::string_view text)
        : text_(text) {}

    // The next line that is not empty, as its words; false at the end.
    bool next() {
        words_.clear();
        while (words_.empty() && !text_.empty()) {
            ++number_;
            const std::size_t end = text_.find('\n');
            split(text_.substr(0, end));
            text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
        }
        return !words_.empty();
    }

    const std::vector<std::string_view>& words() const { return words_; }

    [[noreturn]] void refuse(const std::string& sentence) const {
        throw Fault("line " + std::to_string(number_) + ": " + sentence);
    }

    void expect(std::string_view heading) {
        if (!next() || words_.front() != heading)
            refuse("expected " + std::string(heading) + found());
    }

    std::vector<int> numbers(std::size_t count, const char* what) {
        if (words_.size() != count)
            refuse("expected " + std::string(what) + ", found " + std::to_string(words_.size()) +
                   " words");
        std::vector<int> numbers;
        for (const std::string_view word : words_)
            numbers.push_back(number(word));
        return numbers;
    }

private:
    void split(std::string_view line) {
        constexpr std::string_view blank = " \t\r";
        for (;;) {
            const std::size_t start = line.find_first_not_of(blank);
            if (start == std::string_view::npos) return;
            line.remove_prefix(start);
            const std::size_t end = line.find_first_of(blank);
            words_.push_back(line.substr(0, end));
            if (end == std::string_view::npos) return;
            line.remove_prefix(end);
        }
    }

    std::string found() const {
        if (words_.empty()) return ", found the end of the file";
        return ", found \"" + std::string(words_.front().substr(0, 40)) + "\"";
    }

    int number(std::string_view word) const {
        int value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc() || end != word.data() + word.size() || value < -largest ||
            value > largest)
            refuse("expected a whole number, found \"" + std::string(word.substr(0, 40)) + "\"");
        return value;
    }

    std::string_view text_;
    std::vector<std::string_view> words_;
    int number_ = 0;
};

} // namespace

Instance read(std::string_view text) {
    Lines lines(text);
    Instance instance;
    if (!lines.next()) lines.refuse("expected the name of the instance, found the end of the file");
    instance.name = std::string(lines.words().front().substr(0, 80));
    lines.expect("VEHICLE");
    lines.expect("NUMBER");
    lines.next();
    const std::vector<int> fleet = lines.numbers(2, "the number of vehicles and their capacity");
    instance.vehicles = fleet[0];
    instance.capacity = fleet[1];
    if (instance.vehicles < 1 || instance.vehicles > most_vehicles)
        lines.refuse("expected 1 to " + std::to_string(most_vehicles) + " vehicles");
    if (instance.capacity < 0) lines.refuse("the capacity is below 0");
    lines.expect("CUSTOMER");
    lines.expect("CUST");
    while (lines.next()) {
        const std::vector<int> row = lines.numbers(7, "the seven numbers of a customer");
        if (row[0] != static_cast<int>(instance.customers.size()))
            lines.refuse("expected customer " + std::to_string(instance.customers.size()) +
                         ", found " + std::to_string(row[0]));
        if (row[0] > most_customers)
            lines.refuse("more than " + std::to_string(most_customers) + " customers");
        const Customer customer{row[1], row[2], row[3], row[4], row[5], row[6]};
        if (customer.demand < 0 || customer.ready < 0 || customer.service < 0)
            lines.refuse("a demand, a ready time or a service time is below 0");
        if (customer.due < customer.ready) lines.refuse("the window ends before it starts");
        instance.customers.push_back(customer);
    }
    if (instance.customers.empty()) lines.refuse("expected the depot, found the end of the file");
    return instance;
}

} // namespace evenload::solomon
