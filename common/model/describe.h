// Turns BOOST_DESCRIBE_STRUCT into a RecordType. Heavy: include it in descriptions.cpp files only.
#pragma once

#include "common/model/description.h"
#include "common/model/field_types.h"

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <type_traits>

namespace evenload {

template <class Record> struct TableName; // specialised beside the list of records

namespace describing {

// One codec per type of field: its kind, to a Value and back.
template <class T, class = void> struct Codec;

template <class Record> struct Codec<Id<Record>> {
    static constexpr FieldKind kind = FieldKind::id;
    static Value get(const Id<Record>& id) { return id.none() ? Value{} : Value{id.text}; }
    static bool set(Id<Record>& id, ValueView value) {
        if (std::holds_alternative<std::monostate>(value)) return id.text.clear(), true;
        const auto* text = std::get_if<std::string_view>(&value);
        if (!text) return false;
        id.text.assign(*text);
        return true;
    }
};

template <> struct Codec<std::string> {
    static constexpr FieldKind kind = FieldKind::text;
    static Value get(const std::string& text) { return text; }
    static bool set(std::string& field, ValueView value) {
        const auto* text = std::get_if<std::string_view>(&value);
        if (!text) return false;
        field.assign(*text);
        return true;
    }
};

template <> struct Codec<bool> {
    static constexpr FieldKind kind = FieldKind::boolean;
    static Value get(bool flag) { return std::int64_t{flag}; }
    static bool set(bool& field, ValueView value) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (!number || (*number != 0 && *number != 1)) return false;
        field = *number == 1;
        return true;
    }
};

template <class Integer>
struct Codec<Integer, std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>>> {
    static constexpr FieldKind kind = FieldKind::integer;
    static Value get(Integer number) { return std::int64_t{number}; }
    static bool set(Integer& field, ValueView value) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (!number || static_cast<Integer>(*number) != *number) return false;
        field = static_cast<Integer>(*number);
        return true;
    }
};

template <> struct Codec<TimeOfDay> {
    static constexpr FieldKind kind = FieldKind::time_of_day;
    static Value get(TimeOfDay time) { return std::int64_t{time.minutes}; }
    static bool set(TimeOfDay& field, ValueView value) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (!number || *number < 0 || *number > 48 * 60) return false; // past midnight is allowed
        field.minutes = static_cast<int>(*number);
        return true;
    }
};

template <> struct Codec<Instant> {
    static constexpr FieldKind kind = FieldKind::instant;
    static Value get(Instant instant) { return instant.milliseconds; }
    static bool set(Instant& field, ValueView value) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (!number) return false;
        field.milliseconds = *number;
        return true;
    }
};

// Types whose stored form is a text with a parser of its own.
template <class T, FieldKind its_kind, std::optional<T> (*parse)(std::string_view)>
struct TextCodec {
    static constexpr FieldKind kind = its_kind;
    static Value get(const T& thing) { return to_text(thing); }
    static bool set(T& field, ValueView value) {
        const auto* text = std::get_if<std::string_view>(&value);
        if (!text) return false;
        auto parsed = parse(*text);
        if (!parsed) return false;
        field = std::move(*parsed);
        return true;
    }
};
template <> struct Codec<Date> : TextCodec<Date, FieldKind::date, date_from_text> {};
template <> struct Codec<Place> : TextCodec<Place, FieldKind::place, place_from_text> {};
template <> struct Codec<Codes> : TextCodec<Codes, FieldKind::codes, codes_from_text> {};
template <>
struct Codec<WeekHours> : TextCodec<WeekHours, FieldKind::week_hours, week_hours_from_text> {};

template <class Enum> struct Codec<Enum, std::enable_if_t<std::is_enum_v<Enum>>> {
    static constexpr FieldKind kind = FieldKind::choice;
    static Value get(Enum choice) {
        std::string name;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
            if (enumerator.value == choice) name = enumerator.name;
        });
        return name;
    }
    static bool set(Enum& field, ValueView value) {
        const auto* text = std::get_if<std::string_view>(&value);
        if (!text) return false;
        bool known = false;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
            if (*text != enumerator.name) return;
            field = enumerator.value;
            known = true;
        });
        return known;
    }
};

template <class T> struct Codec<std::optional<T>> {
    static constexpr FieldKind kind = Codec<T>::kind;
    static Value get(const std::optional<T>& thing) { return thing ? Codec<T>::get(*thing) : Value{}; }
    static bool set(std::optional<T>& field, ValueView value) {
        if (std::holds_alternative<std::monostate>(value)) return field.reset(), true;
        T parsed{};
        if (!Codec<T>::set(parsed, value)) return false;
        field = std::move(parsed);
        return true;
    }
};

template <class T> struct IsOptional : std::false_type {};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {};
template <class T> struct IsOptional<Id<T>> : std::true_type {};
template <class T> struct IsList : std::false_type {};
template <class T> struct IsList<std::vector<T>> : std::true_type {};

template <class T> struct Referred { static constexpr std::string_view table{}; };
template <class Record> struct Referred<Id<Record>> {
    static constexpr std::string_view table = TableName<Record>::text;
};

template <class T> std::vector<std::string_view> choices_of() {
    std::vector<std::string_view> choices;
    if constexpr (std::is_enum_v<T>)
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto enumerator) { choices.push_back(enumerator.name); });
    return choices;
}

template <class Owner, class T, auto member> Field scalar_field(std::string_view name) {
    Field field{name, Codec<T>::kind};
    field.optional = IsOptional<T>::value;
    field.references = Referred<T>::table;
    field.choices = choices_of<T>();
    field.get = [](const void* record) {
        return Codec<T>::get(static_cast<const Owner*>(record)->*member);
    };
    field.set = [](void* record, ValueView value) {
        return Codec<T>::set(static_cast<Owner*>(record)->*member, value);
    };
    return field;
}

template <class Owner, class T, auto member> Field list_field(std::string_view name) {
    using Element = typename T::value_type;
    Field field{name, FieldKind::records};
    field.element = [] () -> const RecordType& { return description_of<Element>(); };
    field.size = [](const void* record) { return (static_cast<const Owner*>(record)->*member).size(); };
    field.at = [](const void* record, std::size_t index) -> const void* {
        return &(static_cast<const Owner*>(record)->*member)[index];
    };
    field.append = [](void* record) -> void* {
        return &(static_cast<Owner*>(record)->*member).emplace_back();
    };
    return field;
}

} // namespace describing

template <class Described>
RecordType make_description(std::string_view name, std::string_view table = {},
                            std::string_view unit = {}) {
    RecordType type{name, table, unit, {}};
    using Members = boost::describe::describe_members<Described, boost::describe::mod_any_access |
                                                                     boost::describe::mod_inherited>;
    boost::mp11::mp_for_each<Members>([&](auto described) {
        constexpr auto member = decltype(described)::pointer;
        using T = std::remove_cvref_t<decltype(std::declval<Described&>().*member)>;
        if constexpr (describing::IsList<T>::value)
            type.fields.push_back(describing::list_field<Described, T, member>(described.name));
        else
            type.fields.push_back(describing::scalar_field<Described, T, member>(described.name));
    });
    return type;
}

} // namespace evenload
