#include "common/exchange/demo/demo.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/exchange/demo/demo_rows.h"
#include "common/store/change_log.h"
#include "common/store/transaction.h"

namespace evenload {
namespace {

std::string role_words(Role role) {
    User user;
    user.role = role;
    return words_of_code(std::get<std::string>(description_of<User>().find("role")->get(&user)));
}

template <class Record>
void insert_all(Transaction& transaction, const std::vector<Record>& records) {
    for (const Record& record : records)
        transaction.insert(record);
}

// In an order in which every row points to one that is there.
void write(Transaction& transaction, const demo::DemoRows& rows) {
    transaction.insert(rows.organisation);
    transaction.insert(rows.team);
    insert_all(transaction, rows.professionals);
    insert_all(transaction, rows.users);
    insert_all(transaction, rows.absences);
    insert_all(transaction, rows.patients);
    insert_all(transaction, rows.pathways);
    for (const demo::DemoCase& item : rows.cases)
        transaction.insert(item.record);
    insert_all(transaction, rows.status_changes);
    insert_all(transaction, rows.former_terms);
    for (const demo::DemoCase& item : rows.cases)
        transaction.insert(item.plan);
    insert_all(transaction, rows.caseloads);
    insert_all(transaction, rows.contacts);
    insert_all(transaction, rows.schedules);
    insert_all(transaction, rows.comments);
    insert_all(transaction, rows.need_factors);
    insert_all(transaction, rows.tasks);
}

} // namespace

DemoResult load_demo(Database& database, const DemoOptions& options) {
    if (database.integer("select count(*) from organisations") > 0)
        throw Fault("there is data already; a demo is loaded only into an empty folder (give "
                    "another --data)");
    Random random(options.seed);
    demo::DemoRows rows;
    demo::make_team(rows, options, random);
    demo::make_cases(rows, options, random);
    demo::make_contacts(rows, options, random);
    demo::make_past(rows, options);
    demo::make_former_terms(rows, options);
    demo::make_comments(rows, options, random);
    demo::make_tasks(rows, options);

    Actor actor;
    actor.user_id = rows.users.front().id;
    actor.role = Role::administrator;
    actor.unit_ids = {rows.organisation.id.text, rows.team.id.text};
    Transaction transaction(database, {"demo", actor, options.stamp});
    write(transaction, rows);
    append_to_log(database, {"demo", "load_demo", actor.user_id.text, options.stamp},
                  transaction.changes());

    DemoResult result;
    for (const User& user : rows.users)
        result.users.push_back({user.id.text, user.sign_in_name, user.name, role_words(user.role),
                                user.role == Role::kiosk});
    result.professionals = static_cast<int>(rows.professionals.size());
    result.patients = static_cast<int>(rows.patients.size());
    result.cases = static_cast<int>(rows.cases.size());
    result.contacts = static_cast<int>(rows.contacts.size());
    return result;
}

} // namespace evenload
