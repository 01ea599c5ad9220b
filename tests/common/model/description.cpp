#include "common/model/description.h"

#include "common/base/check.h"
#include "common/model/json.h"
#include "common/model/records.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(description)

BOOST_AUTO_TEST_CASE(every_record_begins_with_its_id_and_has_a_version_and_a_unit) {
    for (const RecordType* type : all_records()) {
        BOOST_TEST(type->fields.front().name == "id", type->name);
        BOOST_TEST(type->find("version"), type->name);
        BOOST_TEST(type->unit_field().name == type->unit, type->name);
        BOOST_TEST(find_record(type->table) == type);
    }
}

BOOST_AUTO_TEST_CASE(a_row_points_only_to_tables_before_its_own) {
    std::vector<std::string_view> known;
    for (const RecordType* type : all_records()) {
        known.push_back(type->table);
        for (const Field& field : type->fields) {
            if (field.references.empty()) continue;
            BOOST_TEST((std::find(known.begin(), known.end(), field.references) != known.end()),
                       type->table << "." << field.name);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_record_survives_its_json) {
    Contact contact;
    contact.id = Id<Contact>("visit");
    contact.day = *date_from_text("2026-11-23");
    contact.start = TimeOfDay{545};
    contact.skills = {"wound_care", "insulin"};
    contact.status = ContactStatus::started;
    contact.pinned = true;
    const RecordType& type = description_of<Contact>();
    const nlohmann::json json = to_json(type, &contact);
    BOOST_TEST(json["start"] == 545);
    BOOST_TEST(json["skills"] == nlohmann::json({"insulin", "wound_care"}));
    BOOST_TEST(json["status"] == "started");
    BOOST_TEST(json["professional_id"].is_null());

    Contact again;
    from_json(type, json, &again);
    BOOST_TEST(to_json(type, &again) == json);
}

BOOST_AUTO_TEST_CASE(a_wrong_value_is_refused_with_the_field_what_was_expected_and_what_was_found) {
    Case record;
    const auto message = [&](const char* text) {
        try {
            from_json(description_of<Case>(), parse_json(text), &record);
        } catch (const Fault& fault) {
            return std::string(fault.what());
        }
        return std::string("accepted");
    };
    BOOST_TEST(message(R"({"urgency":"soon"})") ==
               "field \"urgency\": expected one of: two_hour, two_day, routine, found string");
    BOOST_TEST(message(R"({"received_on":20261123})") ==
               "field \"received_on\": expected a date as 2026-11-23, found number");
    BOOST_TEST(message(R"({"colour":"red"})") == "case has no field \"colour\"");
    BOOST_TEST(message(R"({"reason":null})") == "field \"reason\": expected a text, found null");
    BOOST_TEST(
        message(R"({"needs":["Wound care"]})") ==
        "field \"needs\": expected codes of a–z, 0–9 and _, separated by spaces, found string");
    BOOST_TEST(message(R"([])") == "expected an object with the fields of case, found array");
}

BOOST_AUTO_TEST_CASE(hostile_json_is_refused_and_not_followed) {
    BOOST_CHECK_THROW(parse_json(std::string(100'000, '[')), Fault);
    BOOST_CHECK_THROW(parse_json("{\"a\":\"\xff\"}"), Fault);
    BOOST_CHECK_THROW(parse_json("{\"a\":"), Fault);
    // Asked for as an integer, such a number is undefined behaviour.
    for (const char* large :
         {"9223372036854775808.0", "-1e19", "15555555555555555555555555555", "1e400"})
        BOOST_CHECK_THROW(parse_json(large), Fault);
    BOOST_TEST(parse_json("9223372036854775807").get<std::int64_t>() == INT64_MAX);
    BOOST_TEST(parse_json("9223372036854774784.0").get<std::int64_t>() ==
               9'223'372'036'854'774'784);
    Patient patient;
    BOOST_CHECK_THROW(
        from_json(description_of<Patient>(), parse_json("{\"title\":\"a\\u0000b\"}"), &patient),
        Fault);
    BOOST_CHECK_THROW(from_json(description_of<Patient>(),
                                parse_json("{\"version\":18446744073709551615}"), &patient),
                      Fault);
}

BOOST_AUTO_TEST_CASE(labels_read_as_words) {
    BOOST_TEST(label_of(*description_of<Patient>().find("given_name")) == "Given name");
    BOOST_TEST(label_of(*description_of<Case>().find("owner_id")) == "Owner");
}

BOOST_AUTO_TEST_SUITE_END()
