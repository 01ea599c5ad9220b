// The one door to the records for pages, lists, exports and everything else that the server itself makes for somebody:
// rows of one moment, as this visitor sees them. Who has no veil reads the database; who has one, a copy of the rows
// in their scope, so that nothing hidden can be on a page, however it is queried.
#pragma once

#include "server/access/visitor.h"
#include "server/storage/readers.h"

#include <memory>

namespace evenload {

class SeenRows {
public:
    SeenRows(Readers& readers, const Visitor& visitor);

    Database& operator*() const { return copy_ ? static_cast<Database&>(*copy_) : *database_; }
    // All rows: for what is not a record (bytes of files, who saw what), never for what is shown.
    Database& whole() const { return *database_; }

private:
    Readers::Loan database_;
    ReadScope one_moment_;
    std::unique_ptr<SqliteDatabase> copy_;
};

} // namespace evenload
