#include "common/planning/day_problem_wire.h"

#include "common/base/check.h"

#include <type_traits>

namespace evenload {
namespace {

class Writer {
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

class Reader {
public:
    explicit Reader(std::string_view bytes)
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

// Each list names all fields of its struct in order: a structured binding compiles with no other number.
template <class Record, class Wanted>
concept is_a = std::is_same_v<std::remove_const_t<Record>, Wanted>;

template <class Archive, is_a<Span> Record>
void each_field(Archive& archive, Record& record) {
    auto& [start, end] = record;
    archive(start, end);
}
template <class Archive, is_a<TravelTable> Record>
void each_field(Archive& archive, Record& record) {
    auto& [sites, minutes] = record;
    archive(sites, minutes);
}
template <class Archive, is_a<DayPerson> Record>
void each_field(Archive& archive, Record& record) {
    auto& [name, skills, equipment, borrowed, band, shift_start, shift_end, overtime_minutes,
           break_minutes, break_earliest, break_latest, absences, start_site, end_site, travel] =
        record;
    archive(name, skills, equipment, borrowed, band, shift_start, shift_end, overtime_minutes,
            break_minutes, break_earliest, break_latest, absences, start_site, end_site, travel);
}
template <class Archive, is_a<DayVisit> Record>
void each_field(Archive& archive, Record& record) {
    auto& [name, site, minutes, window_start, window_end, hard_window, skills, equipment,
           lowest_band, partner, pairing, gap_from, gap_to, only_people, never_people,
           preferred_people, usual_person, known_people, pinned_person, pinned_start, urgency,
           time_critical, promised_person, promised_start] = record;
    archive(name, site, minutes, window_start, window_end, hard_window, skills, equipment,
            lowest_band, partner, pairing, gap_from, gap_to, only_people, never_people,
            preferred_people, usual_person, known_people, pinned_person, pinned_start, urgency,
            time_critical, promised_person, promised_start);
}
template <class Archive, is_a<DayPrices> Record>
void each_field(Archive& archive, Record& record) {
    auto& [unplaced, unplaced_time_critical, lateness, largest_lateness, overtime, changed_person,
           changed_start, new_face, other_face, not_preferred, higher_band, travel,
           busy_hour_squared] = record;
    archive(unplaced, unplaced_time_critical, lateness, largest_lateness, overtime, changed_person,
            changed_start, new_face, other_face, not_preferred, higher_band, travel,
            busy_hour_squared);
}
template <class Archive, is_a<SharedItem> Record>
void each_field(Archive& archive, Record& record) {
    auto& [code, pieces] = record;
    archive(code, pieces);
}
template <class Archive, is_a<DayProblem> Record>
void each_field(Archive& archive, Record& record) {
    auto& [people, visits, travel, shared, prices, start_step] = record;
    archive(people, visits, travel, shared, prices, start_step);
}
template <class Archive, is_a<VisitPlace> Record>
void each_field(Archive& archive, Record& record) {
    auto& [person, start] = record;
    archive(person, start);
}
template <class Archive, is_a<DayCost> Record>
void each_field(Archive& archive, Record& record) {
    auto& [total, travel_minutes, lateness_minutes, largest_lateness_minutes, overtime_minutes,
           new_faces, other_faces, not_preferred, higher_bands, changed_people, changed_starts,
           late_breaks, unplaced, fairness] = record;
    archive(total, travel_minutes, lateness_minutes, largest_lateness_minutes, overtime_minutes,
            new_faces, other_faces, not_preferred, higher_bands, changed_people, changed_starts,
            late_breaks, unplaced, fairness);
}
template <class Archive, is_a<DayPlan> Record>
void each_field(Archive& archive, Record& record) {
    auto& [visits, break_starts, cost] = record;
    archive(visits, break_starts, cost);
}
template <class Archive, is_a<PlanningBudget> Record>
void each_field(Archive& archive, Record& record) {
    auto& [seed, iterations] = record;
    archive(seed, iterations);
}
template <class Archive, is_a<PlanningJob> Record>
void each_field(Archive& archive, Record& record) {
    auto& [budget, problem] = record;
    archive(budget, problem);
}
template <class Archive, is_a<PlanningAnswer> Record>
void each_field(Archive& archive, Record& record) {
    auto& [tried, plan] = record;
    archive(tried, plan);
}

template <class Record>
std::string written(const Record& record) {
    Writer writer;
    writer(record);
    return writer.take();
}

template <class Record>
Record read_from(std::string_view bytes) {
    Reader reader(bytes);
    Record record;
    reader(record);
    reader.end();
    return record;
}

} // namespace

std::string to_wire(const PlanningJob& job) {
    return written(job);
}
std::string to_wire(const PlanningAnswer& answer) {
    return written(answer);
}
PlanningJob job_from_wire(std::string_view bytes) {
    return read_from<PlanningJob>(bytes);
}
PlanningAnswer answer_from_wire(std::string_view bytes) {
    return read_from<PlanningAnswer>(bytes);
}

} // namespace evenload
