// What the product lets through, held against a model of its own on random services: every text field of every row, for
// every user. EVENLOAD_DECISIONS=1000000 makes that many; EVENLOAD_SEED is the first service. The control: planted
// faults of the permission code, which the same comparison must find.
#include "common/sync/standing.h"

#include "common/store/schema.h"
#include "common/store/tables.h"
#include "common/sync/feed.h"
#include "tests/support/environment.h"
#include "tests/support/scope_model.h"

#include <functional>
#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr int short_decisions = 20'000;
constexpr int services_for_a_fault = 24;

struct Service {
    explicit Service(std::uint64_t seed)
        : database(open_memory()) {
        prepare_schema(*database);
        rows = std::make_unique<RandomService>(seed, *database);
    }
    std::unique_ptr<SqliteDatabase> database;
    std::unique_ptr<RandomService> rows;
};

// A fault of the permission code: what it reads is bent, as if it did not look at a condition, or what it found.
struct PlantedFault {
    const char* name;
    const char* sql;
    std::function<void(Standing&)> bend = {};
};

const std::vector<PlantedFault>& planted_faults() {
    static const std::vector<PlantedFault> faults{
        {"nothing is restricted", "",
         [](Standing& v) { v.veil.patients.clear(), v.veil.cases.clear(); }},
        {"patients are hidden but not their cases", "", [](Standing& v) { v.veil.cases.clear(); }},
        {"cases are hidden but not their patients", "",
         [](Standing& v) {
             if (v.veil.patients.size() > 1) v.veil.patients.erase(v.veil.patients.begin());
         }},
        {"commissioners see names", "", [](Standing& v) { v.veil.nobody_named = false; }},
        {"everybody is a commissioner", "", [](Standing& v) { v.veil.nobody_named = true; }},
        {"what is one's own is not known", "", [](Standing& v) { v.veil.reader = {}; }},
        {"another team is seen", "",
         [](Standing& v) {
             v.see_unit_ids = {"east", "west", "service"};
         }},
        {"a lifted restriction holds", "update restrictions set lifted_at = null"},
        {"who restricted it is outside", "update restrictions set restricted_by = null"},
        {"who is named is outside", "update grants set revoked = 1 where unit = 'person'"},
        {"who was named for a time is inside",
         "update grants set revoked = 0 where unit = 'person'"},
        {"the owner is outside", "update cases set owner_id = null"},
        {"who is asked to take over is outside", "update cases set handover_to_id = null"},
        {"visits count for nothing",
         "update contacts set professional_id = null, published_professional_id = null"},
        {"cancelled visits count", "update contacts set status = 'planned'"},
        {"visits count for ever", "update contacts set day = '2026-11-23'"},
        {"published visits do not count", "update contacts set published_professional_id = null"},
        {"supervisors are outside",
         "update users set role = 'professional' where role = 'supervisor'"},
        {"managers are supervisors",
         "update users set role = 'supervisor' where role = 'caseload_manager'"},
        {"an emergency never ends by itself",
         "update emergency_accesses set ends_at = 99999999999999"},
        {"an emergency is not ended by hand", "update emergency_accesses set ended_at = null"},
        {"an emergency opens nothing", "delete from emergency_accesses"},
        {"deputies are nobody", "delete from deputies"},
        {"deputies act for ever",
         "update deputies set first_day = '2020-01-01', last_day = '2030-01-01'"},
        {"an ended deputy acts on", "update deputies set ended_at = null"},
        {"shares count for nothing", "update grants set revoked = 1 where unit = 'caseload'"},
        {"a revoked share counts", "update grants set revoked = 0 where unit = 'caseload'"},
        {"who shares with themselves is inside",
         "update grants set granted_by = 'wall_east' where unit = 'caseload'"},
        {"a deleted caseload is shared", "update caseloads set closed = 0"},
    };
    return faults;
}

// As the server does it for a request: who asks, then the rows that they are given.
Standing standing_with(Service& service, const User& user, const PlantedFault* fault) {
    Database& database = *service.database;
    database.savepoint("fault");
    if (fault && *fault->sql) database.execute(fault->sql);
    Standing standing = standing_of(database, *find(database, user.id), service.rows->now);
    database.rollback_to("fault");
    database.release("fault");
    if (fault && fault->bend) fault->bend(standing);
    return standing;
}

std::set<std::string> words_given(Service& service, const Standing& standing) {
    const auto seen = rows_in_scope(*service.database, standing.scope());
    std::set<std::string> words;
    for (const RecordType* type : all_records())
        seen->each("select " + column_list(*type) + " from " + std::string(type->table), {},
                   [&](const Row& row) {
                       for (std::size_t i = 0; i < type->fields.size(); ++i)
                           if (type->fields[i].kind == FieldKind::text)
                               words.emplace(row.text(static_cast<int>(i)));
                   });
    return words;
}

struct Comparison {
    std::int64_t decisions = 0;
    std::string first_difference; // empty: none
};

Comparison compared(Service& service, const PlantedFault* fault = nullptr) {
    const ScopeModel model(*service.rows);
    Comparison result;
    for (const User& user : service.rows->users) {
        const auto words = words_given(service, standing_with(service, user, fault));
        for (const Canary& canary : service.rows->canaries) {
            ++result.decisions;
            const bool given = words.contains(canary.word);
            if (given == model.sees(user, canary) || !result.first_difference.empty()) continue;
            result.first_difference = user.id.text + (given ? " is given " : " is not given ") +
                                      std::string(canary.type->table) + "." + canary.field +
                                      " of " + canary.row_id;
            if (fault) return result;
        }
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(standing)

BOOST_AUTO_TEST_CASE(the_product_lets_through_what_the_model_says_and_nothing_else) {
    const std::int64_t wanted = environment_number("EVENLOAD_DECISIONS", short_decisions);
    std::int64_t decisions = 0;
    for (auto seed = static_cast<std::uint64_t>(environment_number("EVENLOAD_SEED", 1));
         decisions < wanted; ++seed) {
        Service service(seed);
        const Comparison result = compared(service);
        decisions += result.decisions;
        BOOST_TEST(result.first_difference == "",
                   "seed " << seed << ": " << result.first_difference);
    }
    BOOST_TEST_MESSAGE(decisions << " decisions");
}

BOOST_AUTO_TEST_CASE(planted_faults_of_the_permission_code_are_found) {
    std::vector<std::unique_ptr<Service>> services;
    for (std::uint64_t seed = 1; seed <= services_for_a_fault; ++seed)
        services.push_back(std::make_unique<Service>(seed));
    std::size_t found = 0;
    for (const PlantedFault& fault : planted_faults()) {
        bool is_found = false;
        for (const auto& service : services)
            is_found = is_found || !compared(*service, &fault).first_difference.empty();
        found += is_found;
        BOOST_TEST_MESSAGE((is_found ? "found: " : "NOT FOUND: ") << fault.name);
    }
    BOOST_TEST(found * 100 >= planted_faults().size() * 95,
               found << " of " << planted_faults().size() << " faults were found");
}

BOOST_AUTO_TEST_SUITE_END()
