// A random service of two teams with restricted patients, and beside it in plain structs what the model of who sees
// what (scope_model.h) asks. Every text field of every row is a word of its own, so that a byte too many is found.
#pragma once

#include "common/base/random.h"
#include "common/model/records.h"
#include "common/store/sqlite.h"

#include <memory>
#include <string>
#include <vector>

namespace evenload {

// One text field of one stored row, with the word that is in it.
struct Canary {
    const RecordType* type;
    std::string row_id;
    std::string field;
    std::string word;
    Id<Team> team_id;       // none: the organisation's
    Id<Patient> patient_id; // whose row it is; none: nobody's
    Id<User> owner_id;      // of a notice, a saved view or an emergency access
};

struct RandomService {
    RandomService(std::uint64_t seed, Database& into);

    std::vector<Team> teams;
    std::vector<User> users;
    std::vector<Professional> professionals;
    std::vector<Patient> patients;
    std::vector<Case> cases;
    std::vector<Contact> contacts;
    std::vector<Caseload> caseloads;
    std::vector<Grant> grants;
    std::vector<Restriction> restrictions;
    std::vector<EmergencyAccess> accesses;
    std::vector<Deputy> deputies;
    std::vector<Canary> canaries;
    Date today;
    Instant now;

private:
    template <class Record>
    Record add(Record record, const Id<Patient>& patient_id = {}, const Id<User>& owner_id = {});
    void log_insert(const RecordType& type, const void* record);
    void add_people(const Team& team);
    void add_patient(const Team& team);
    void add_work(const Patient& patient);
    void add_access(const Patient& patient);
    template <class List>
    const auto& one_of(const List& list) {
        return list[static_cast<std::size_t>(random_.below(static_cast<int>(list.size())))];
    }
    std::vector<Professional> team_of(const Id<Team>& id) const;
    std::vector<User> colleagues_of(const Id<Team>& id) const;

    Random random_;
    Database& database_;
    int words_ = 0;
    int rows_ = 0;
};

} // namespace evenload
