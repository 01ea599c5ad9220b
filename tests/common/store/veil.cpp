#include "common/store/veil.h"

#include "common/model/records.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "common/store/tables.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Veil veil_over_joy() {
    Veil veil;
    veil.patients = {"joy"};
    veil.cases = {"leg"};
    return veil;
}

struct Stored {
    Stored() {
        prepare_schema(*database);
        insert(*database, Organisation{.id = Id<Organisation>("trust")});
        insert(*database, Team{.id = Id<Team>("team")});
        insert(*database, Patient{.id = Id<Patient>("joy"),
                                  .team_id = Id<Team>("team"),
                                  .nhs_number = "9434765919",
                                  .title = "Mrs",
                                  .given_name = "Joy",
                                  .family_name = "Adeyemi",
                                  .postcode = "CO7 9AB",
                                  .place = Place{51'889'123, 903'456}});
        insert(*database, Case{.id = Id<Case>("leg"),
                               .team_id = Id<Team>("team"),
                               .patient_id = Id<Patient>("joy"),
                               .reference = "C-1042",
                               .source_detail = "Colchester Hospital, ward 4",
                               .reason = "Leg ulcer",
                               .needs = {"wound"}});
        insert(*database, Comment{.id = Id<Comment>("said"),
                                  .team_id = Id<Team>("team"),
                                  .subject_id = "leg",
                                  .case_id = Id<Case>("leg"),
                                  .text = "Seen"});
    }
    std::unique_ptr<SqliteDatabase> database = open_memory();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(veil, Stored)

BOOST_AUTO_TEST_CASE(typed_rows_are_read_through_a_veil_while_it_lives) {
    const Veil over_joy = veil_over_joy();
    {
        const VeiledReading reading(*database, over_joy);
        const auto joy = find(*database, Id<Patient>("joy"));
        BOOST_TEST_REQUIRE(joy.has_value());
        BOOST_TEST(full_name(*joy) == "Restricted");
        BOOST_TEST(joy->nhs_number == "");
        BOOST_TEST(joy->postcode == "CO7");
        BOOST_TEST(to_text(*joy->place) == "51.880000,0.900000");
        BOOST_TEST(!find(*database, Id<Comment>("said")).has_value());
        BOOST_TEST(select<Comment>(*database, "").empty());
        const auto leg = find(*database, Id<Case>("leg"));
        BOOST_TEST(leg->reference == "C-1042");
        BOOST_TEST(leg->reason == "");
        BOOST_TEST(leg->needs.empty());
        BOOST_TEST(leg->source_detail == "hospital");
    }
    BOOST_TEST(full_name(*find(*database, Id<Patient>("joy"))) == "Mrs Joy Adeyemi");
    BOOST_TEST(find(*database, Id<Comment>("said")).has_value());
}

BOOST_AUTO_TEST_CASE(who_sees_no_names_has_no_text_that_is_not_allowed) {
    Veil nobody;
    nobody.nobody_named = true;
    const VeiledReading reading(*database, nobody);
    for (const RecordType* type : all_records()) {
        if (type->table == "cases") continue;
        const auto record = blank_record(*type);
        for (const Field& field : type->fields)
            if (field.kind == FieldKind::text)
                field.set(record.get(), std::string_view("somewords"));
        if (!look_through(nobody, *database, *type, record.get())) continue;
        for (const Field& field : type->fields) {
            const Value value = field.get(record.get());
            const auto* text = std::get_if<std::string>(&value);
            if (field.kind != FieldKind::text || !text || *text != "somewords") continue;
            const std::string place = std::string(type->table) + "." + std::string(field.name);
            const std::set<std::string> allowed{
                "organisations.name",    "organisations.ods_code", "teams.name",
                "professionals.name",    "professionals.role",     "users.name",
                "users.sign_in_name",    "check_settings.rule",    "pathway_templates.name",
                "shared_equipment.code", "grants.unit_id",         "grants.scope_id",
                "travel_rows.minutes"};
            BOOST_TEST(allowed.contains(place), place);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_change_loses_what_its_row_would_lose) {
    const RecordType& type = description_of<Case>();
    Change change{Change::Kind::update, &type, "leg", "team", {}, {}};
    change.before.push_back({type.find("reason"), std::string("Leg ulcer")});
    change.after.push_back({type.find("reason"), std::string("Falls")});
    change.after.push_back({type.find("status"), std::string("active")});
    BOOST_TEST(look_through(veil_over_joy(), *database, change));
    BOOST_TEST(std::get<std::string>(change.before[0].value) == "");
    BOOST_TEST(std::get<std::string>(change.after[0].value) == "");
    BOOST_TEST(std::get<std::string>(change.after[1].value) == "active");
    const RecordType& comments = description_of<Comment>();
    Change said{Change::Kind::update, &comments, "said", "team", {}, {}};
    BOOST_TEST(!look_through(veil_over_joy(), *database, said));
}

// The log tells of rows that are no more, and only of what changed in them.
BOOST_AUTO_TEST_CASE(a_change_is_of_a_hidden_record_by_what_it_says_and_by_what_is_stored) {
    insert(*database, Case{.id = Id<Case>("arm"), .team_id = Id<Team>("team")});
    insert(*database, Comment{.id = Id<Comment>("a word"),
                              .team_id = Id<Team>("team"),
                              .case_id = Id<Case>("arm"),
                              .text = "Well"});
    const RecordType& comments = description_of<Comment>();
    const Veil over_joy = veil_over_joy();
    const auto seen = [&](const RecordType& type, const char* id, std::vector<FieldValue> before) {
        return seen_of(over_joy, *database,
                       Change{Change::Kind::erase, &type, id, "team", std::move(before), {}});
    };
    BOOST_CHECK(seen(comments, "said", {}) == Seen::nothing);
    BOOST_CHECK(seen(comments, "a word", {}) == Seen::whole);
    const Field* case_id = comments.find("case_id");
    BOOST_CHECK(seen(comments, "gone", {{case_id, std::string("leg")}}) == Seen::nothing);
    BOOST_CHECK(seen(comments, "gone", {{case_id, std::string("arm")}}) == Seen::whole);
    database->execute("delete from cases where id = 'leg'");
    database->execute("delete from patients");
    BOOST_CHECK(seen(description_of<Case>(), "leg", {}) == Seen::shell);
    BOOST_CHECK(seen(description_of<Patient>(), "joy", {}) == Seen::shell);
    BOOST_CHECK(seen(description_of<Patient>(), "ada", {}) == Seen::whole);
}

BOOST_AUTO_TEST_CASE(a_change_of_what_is_not_hidden_keeps_its_words) {
    const RecordType& type = description_of<Case>();
    Change change{Change::Kind::insert, &type, "arm", "team", {}, {}};
    change.after.push_back({type.find("reason"), std::string("Falls")});
    BOOST_TEST(look_through(veil_over_joy(), *database, change));
    BOOST_TEST(std::get<std::string>(change.after[0].value) == "Falls");
}

// What is left of a person, field by field, for either reader; and of one of whom nothing is known.
BOOST_AUTO_TEST_CASE(of_a_person_little_is_left) {
    const auto left = [&](const Veil& veil, Patient patient) {
        BOOST_TEST(look_through(veil, *database, description_of<Patient>(), &patient));
        return patient.title + "|" + patient.given_name + "|" + patient.family_name + "|" +
               patient.nhs_number + "|" + patient.postcode + "|" +
               (patient.place ? to_text(*patient.place) : "") + "|" +
               (patient.birth_date ? to_text(*patient.birth_date) : "");
    };
    Patient joy = *find(*database, Id<Patient>("joy"));
    joy.birth_date = date_from_text("1940-02-03");
    Veil nameless;
    nameless.nobody_named = true;
    BOOST_TEST(left(veil_over_joy(), joy) == "||Restricted||CO7|51.880000,0.900000|");
    BOOST_TEST(left(nameless, joy) == "||||CO7||1940-01-01");
    BOOST_TEST(left(veil_over_joy(), {.id = joy.id}) == "||Restricted||||");
    BOOST_TEST(left(nameless, {.id = joy.id}) == "||||||");
    Case leg{.id = Id<Case>("leg"), .source_detail = "Dr Foster, Tollgate surgery"};
    BOOST_TEST(look_through(nameless, *database, description_of<Case>(), &leg));
    BOOST_TEST(leg.source_detail == "");
}

BOOST_AUTO_TEST_CASE(who_sees_no_names_has_the_own_notices_and_nobody_elses) {
    Veil nameless;
    nameless.nobody_named = true;
    nameless.reader = Id<User>("colin");
    for (const char* reader : {"colin", "beth"}) {
        Notice notice{.user_id = Id<User>(reader), .summary = "4 visits changed"};
        const bool is_there = look_through(nameless, *database, description_of<Notice>(), &notice);
        BOOST_TEST(is_there == (notice.user_id == nameless.reader), reader);
        BOOST_TEST(notice.summary == "4 visits changed");
        SavedView saved{.user_id = Id<User>(reader), .name = "Mine"};
        BOOST_TEST(look_through(nameless, *database, description_of<SavedView>(), &saved) ==
                       is_there,
                   reader);
    }
}

// Of these tables everything is left, because it is counted and names nobody.
BOOST_AUTO_TEST_CASE(former_terms_and_journeys_are_left_whole) {
    FormerTerms terms{.case_id = Id<Case>("leg"), .need_factor_percent = 125};
    const FormerTerms before = terms;
    BOOST_TEST(look_through(veil_over_joy(), *database, description_of<FormerTerms>(), &terms));
    BOOST_TEST(difference(description_of<FormerTerms>(), &before, &terms).after.empty());
    Veil nameless;
    nameless.nobody_named = true;
    TravelRow row{.minutes = "0 17 33"};
    const TravelRow asked = row;
    BOOST_TEST(look_through(nameless, *database, description_of<TravelRow>(), &row));
    BOOST_TEST(difference(description_of<TravelRow>(), &asked, &row).after.empty());
}

// Each row is of the case by its own field, or by what it is about.
BOOST_AUTO_TEST_CASE(what_is_said_of_a_hidden_record_is_hidden_however_it_points_there) {
    insert(*database, Contact{.id = Id<Contact>("visit"),
                              .team_id = Id<Team>("team"),
                              .case_id = Id<Case>("leg")});
    insert(*database, EmergencyAccess{.id = Id<EmergencyAccess>("opened"),
                                      .team_id = Id<Team>("team"),
                                      .patient_id = Id<Patient>("joy"),
                                      .user_id = Id<User>("beth")});
    for (const char* subject : {"leg", "said", "visit", "opened"}) {
        insert(*database, Notice{.id = Id<Notice>(subject),
                                 .team_id = Id<Team>("team"),
                                 .user_id = Id<User>("beth"),
                                 .subject_id = subject});
        insert(*database, ThreadRead{.id = Id<ThreadRead>(subject),
                                     .team_id = Id<Team>("team"),
                                     .user_id = Id<User>("max"),
                                     .subject_id = subject});
    }
    const auto seen = [&](const Veil& veil) {
        const VeiledReading reading(*database, veil);
        return std::pair(select<Notice>(*database, "").size(),
                         select<ThreadRead>(*database, "").size());
    };
    Veil over_joy = veil_over_joy();
    BOOST_TEST((seen(Veil{}) == std::pair(4UL, 4UL)));
    BOOST_TEST((seen(over_joy) == std::pair(0UL, 0UL)));
    over_joy.reader = Id<User>("max"); // one's own marks stay: they name nothing
    BOOST_TEST((seen(over_joy) == std::pair(0UL, 4UL)));
    over_joy.reader = Id<User>("beth"); // a notice may name what it is about
    BOOST_TEST((seen(over_joy) == std::pair(0UL, 0UL)));
}

BOOST_AUTO_TEST_CASE(a_grant_of_a_hidden_record_is_hidden_and_no_other) {
    for (const char* unit : {"joy", "leg", "team", "said"})
        insert(*database,
               Grant{.id = Id<Grant>(unit), .team_id = Id<Team>("team"), .unit_id = unit});
    const Veil over_joy = veil_over_joy();
    const VeiledReading reading(*database, over_joy);
    const auto left = select<Grant>(*database, "order by id");
    BOOST_TEST_REQUIRE(left.size() == 2U);
    BOOST_TEST(left[0].unit_id == "said");
    BOOST_TEST(left[1].unit_id == "team");
}

BOOST_AUTO_TEST_CASE(a_case_without_its_patient_is_hidden_by_itself) {
    Veil over_the_case;
    over_the_case.patients = {"somebody else"};
    over_the_case.cases = {"leg"};
    const VeiledReading reading(*database, over_the_case);
    BOOST_TEST(find(*database, Id<Case>("leg"))->reason == "");
    BOOST_TEST(find(*database, Id<Patient>("joy"))->given_name == "Joy");
}

BOOST_AUTO_TEST_CASE(who_sees_no_names_has_no_row_of_a_person_alone) {
    const Id<Team> team("team");
    insert(*database, Attachment{.id = Id<Attachment>("a"), .team_id = team});
    insert(*database, Task{.id = Id<Task>("t"), .team_id = team});
    insert(*database, PatientPreference{.id = Id<PatientPreference>("p"), .team_id = team});
    insert(*database, Restriction{.id = Id<Restriction>("r"), .team_id = team});
    insert(*database, EmergencyAccess{.id = Id<EmergencyAccess>("e"), .team_id = team});
    Veil nameless;
    nameless.nobody_named = true;
    const VeiledReading reading(*database, nameless);
    BOOST_TEST(select<Comment>(*database, "").empty());
    BOOST_TEST(select<Attachment>(*database, "").empty());
    BOOST_TEST(select<Task>(*database, "").empty());
    BOOST_TEST(select<PatientPreference>(*database, "").empty());
    BOOST_TEST(select<Restriction>(*database, "").empty());
    BOOST_TEST(select<EmergencyAccess>(*database, "").empty());
    BOOST_TEST(select<Case>(*database, "").size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_empty_veil_hides_nothing) {
    const Veil none;
    const VeiledReading reading(*database, none);
    BOOST_TEST(!database->veil());
    BOOST_TEST(full_name(*find(*database, Id<Patient>("joy"))) == "Mrs Joy Adeyemi");
}

BOOST_AUTO_TEST_SUITE_END()
