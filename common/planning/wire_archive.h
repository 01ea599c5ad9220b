// Numbers, texts and lists as bytes and back, for messages between two programs of one build. What a struct is made
// of is said by each_field(archive, record) beside it (day_wire_fields.h).
#pragma once

#include "common/base/check.h"
#include "common/model/codes.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace evenload {

class WireWriter {
public:
    template <class... Fields>
    void operator()(const Fields&... fields) {
        (write(fields), ...);
    }
    std::string take() { return std::move(bytes_); }

private:
    void write(std::int64_t number) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes_ += static_cast<char>(static_cast<std::uint64_t>(number) >> shift);
    }
    template <class Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number>
    void write(Number number) { write(static_cast<std::int64_t>(number)); }
    void write(const std::string& text) {
        write(std::ssize(text));
        bytes_ += text;
    }
    void write(const Codes& codes) { write(to_text(codes)); }
    template <class Item>
    void write(const std::vector<Item>& items) {
        write(std::ssize(items));
        for (const Item& item : items)
            write(item);
    }
    template <class Item, std::size_t count>
    void write(const std::array<Item, count>& items) {
        for (const Item& item : items)
            write(item);
    }
    template <class Record>
    requires std::is_class_v<Record>
    void write(const Record& record) { each_field(*this, record); }

    std::string bytes_;
};

class WireReader {
public:
    explicit WireReader(std::string_view bytes)
        : bytes_(bytes) {}

    template <class... Fields>
    void operator()(Fields&... fields) {
        (read(fields), ...);
    }
    void end() const {
        if (!bytes_.empty()) throw Fault("A message of the planner is longer than it says.");
    }

private:
    std::string_view next(std::size_t count) {
        if (bytes_.size() < count) throw Fault("A message of the planner is cut off.");
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }
    void read(std::int64_t& number) {
        std::uint64_t bits = 0;
        int shift = 0;
        for (const char byte : next(8)) {
            bits |= std::uint64_t{static_cast<unsigned char>(byte)} << shift;
            shift += 8;
        }
        number = static_cast<std::int64_t>(bits);
    }
    template <class Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number>
    void read(Number& number) {
        std::int64_t wide = 0;
        read(wide);
        number = static_cast<Number>(wide);
    }
    // Never more than there are bytes, so that a broken length does not ask for all memory.
    std::size_t read_length() {
        std::int64_t length = 0;
        read(length);
        if (length < 0 || static_cast<std::uint64_t>(length) > bytes_.size())
            throw Fault("A message of the planner is cut off.");
        return static_cast<std::size_t>(length);
    }
    void read(std::string& text) { text = next(read_length()); }
    void read(Codes& codes) {
        std::string text;
        read(text);
        auto found = codes_from_text(text);
        if (!found) throw Fault("A message of the planner has codes that are none.");
        codes = std::move(*found);
    }
    template <class Item>
    void read(std::vector<Item>& items) {
        items.resize(read_length());
        for (Item& item : items)
            read(item);
    }
    template <class Item, std::size_t count>
    void read(std::array<Item, count>& items) {
        for (Item& item : items)
            read(item);
    }
    template <class Record>
    requires std::is_class_v<Record>
    void read(Record& record) { each_field(*this, record); }

    std::string_view bytes_;
};

// For each_field, of a record that is written or read.
template <class Record, class Wanted>
concept is_a = std::is_same_v<std::remove_const_t<Record>, Wanted>;

template <class Record>
std::string wire_of(const Record& record) {
    WireWriter writer;
    writer(record);
    return writer.take();
}

// Throws a Fault when the bytes are cut off or too many.
template <class Record>
Record from_wire(std::string_view bytes) {
    WireReader reader(bytes);
    Record record;
    reader(record);
    reader.end();
    return record;
}

} // namespace evenload
