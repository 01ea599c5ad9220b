// What a struct of the domain says of itself at run time. Tables, JSON, CSV columns, form fields and the
// audit difference are all made from this and from nothing else (design decision 2).
//
// A record is described once, in its header, by BOOST_DESCRIBE_STRUCT; describe.h turns that into a
// RecordType. Only descriptions.cpp files include describe.h, so the cost of it is paid once.
#pragma once

#include "common/model/value.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

enum class FieldKind {
    id,          // text; NULL when none
    text,        // text, never NULL
    integer,     // whole number
    boolean,     // 0 or 1; true or false in JSON
    choice,      // one of Field::choices, as text
    date,        // "2026-11-23"
    time_of_day, // minutes from midnight; "09:00" in CSV
    instant,     // milliseconds since 1970 UTC
    place,       // "51.889000,0.903000"
    codes,       // set of codes, text "a b c"; an array in JSON
    week_hours,  // "mon 08:00-16:00, tue …"
    records      // list of described structs; in commands only, never a column
};

struct RecordType;

struct Field {
    std::string_view name;
    FieldKind kind;
    bool optional = false;                     // may be NULL
    std::string_view references{};             // for id: the table it points into
    std::vector<std::string_view> choices{};   // for choice, in the order of declaration

    Value (*get)(const void* record) = nullptr;
    // False when the value is not of this kind (then the record is unchanged).
    bool (*set)(void* record, ValueView value) = nullptr;

    // For records only.
    const RecordType& (*element)() = nullptr;
    std::size_t (*size)(const void* record) = nullptr;
    const void* (*at)(const void* record, std::size_t index) = nullptr;
    void* (*append)(void* record) = nullptr;
};

struct RecordType {
    std::string_view name;  // "case"; for commands the command's name
    std::string_view table; // "cases"; empty for what is not stored
    std::string_view unit;  // of a stored record: the field that names its unit of sharing
    std::vector<Field> fields;

    const Field* find(std::string_view field_name) const;
    const Field& unit_field() const;
};

template <class Described> const RecordType& description_of();

// What the field expects, in words for an error: "a date as 2026-11-23", "one of: open, closed".
std::string expectation(const Field& field);

// "given_name" → "Given name".
std::string label_of(const Field& field);

} // namespace evenload
