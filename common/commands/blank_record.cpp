#include "common/commands/blank_record.h"

#include "common/base/check.h"
#include "common/model/records.h"

namespace evenload {
namespace {

template <class... Records>
std::shared_ptr<void> one_of(const RecordType& type) {
    std::shared_ptr<void> record;
    const auto try_one = [&]<class Record>(const Record*) {
        if (&type == &description_of<Record>()) record = std::make_shared<Record>();
    };
    (try_one(static_cast<const Records*>(nullptr)), ...);
    return record;
}

} // namespace

std::shared_ptr<void> blank_record(const RecordType& type) {
    auto record = one_of<Organisation, Team, Professional, User, Absence, Patient, PathwayTemplate,
                         Case, StatusChange, ContactPlan, Caseload, Contact, ContactSchedule,
                         Comment, Grant, TravelRow>(type);
    EVENLOAD_CHECK(record);
    return record;
}

} // namespace evenload
