#include "common/store/transaction.h"

#include "common/model/records.h"

namespace evenload {
namespace {

const Field& version_field(const RecordType& type) {
    const Field* field = type.find("version");
    EVENLOAD_CHECK(field);
    return *field;
}

std::string row_id(const RecordType& type, const void* record) {
    const Value id = type.fields.front().get(record); // "id" is always the first field
    const auto* text = std::get_if<std::string>(&id);
    EVENLOAD_CHECK(text && !text->empty());
    return *text;
}

std::vector<FieldValue> all_fields(const RecordType& type, const void* record) {
    std::vector<FieldValue> fields;
    for (const Field& field : type.fields)
        fields.push_back({&field, field.get(record)});
    return fields;
}

} // namespace

Transaction::Transaction(Database& database, Context context)
    : database_(database)
    , context_(std::move(context))
    , veiled_(database_, context_.actor.veil) {}

Seen Transaction::seen(const RecordType& type, const void* record) const {
    const Veil& veil = context_.actor.veil;
    return seen_of(
        veil, type,
        [&](std::string_view name) -> std::optional<std::string> {
            const Field* field = type.find(name);
            const Value value = field ? field->get(record) : Value{};
            if (const auto* text = std::get_if<std::string>(&value)) return *text;
            return std::nullopt;
        },
        database_);
}

// Of a shell only what is left may change; and who gets a restricted record to work with is for those who see it.
void Transaction::check_left(const RecordType& type, const Change& change) const {
    for (const FieldValue& value : change.after) {
        if (!is_left(context_.actor.veil, type, *value.field)) throw RestrictedWrite{};
        if (value.field->references == "professionals" && !is_null(value.value))
            throw RestrictedWrite{};
    }
}

std::string Transaction::unit_of(const RecordType& type, const void* record) {
    const Value unit = type.unit_field().get(record);
    const auto* text = std::get_if<std::string>(&unit);
    return text ? *text : std::string();
}

bool Transaction::may_change(const RecordType& type, const void* record) const {
    const std::string unit = unit_of(type, record);
    if (may_reach(unit)) return true;
    if (!context_.actor.shares.unit_ids.contains(unit)) return false;
    if (type.table == "notices")
        return static_cast<const Notice*>(record)->user_id == context_.actor.user_id;
    return type.table == "threads_read" &&
           static_cast<const ThreadRead*>(record)->user_id == context_.actor.user_id;
}

bool Transaction::may_add(const RecordType& type, const void* record) const {
    if (may_change(type, record)) return true;
    const Actor& actor = context_.actor;
    if (!actor.shares.unit_ids.contains(unit_of(type, record))) return false;
    if (type.table == "notices")
        return static_cast<const Notice*>(record)->made_by == actor.user_id;
    return type.table == "comments" &&
           static_cast<const Comment*>(record)->author_id == actor.user_id &&
           shared_level(actor.shares, type, record) >= GrantLevel::comment;
}

// A visit that is new is the usual professional's of its plan, or nobody's.
void Transaction::check_place(const RecordType& type, const void* record) const {
    if (type.table != "contacts") return;
    const auto& contact = *static_cast<const Contact*>(record);
    if (contact.professional_id.none()) return;
    if (contact.professional_id.text !=
        database_.text("select usual_professional_id from contact_plans where id = $1",
                       {std::string_view(contact.contact_plan_id.text)}))
        throw RestrictedWrite{};
}

void Transaction::insert_record(const RecordType& type, const void* record) {
    const std::string unit = unit_of(type, record);
    EVENLOAD_CHECK(may_add(type, record));
    const bool tells = type.table == "notices"; // those who see the record, and says nothing of it
    const Seen how_much = tells ? Seen::whole : seen(type, record);
    if (how_much == Seen::nothing) throw RestrictedWrite{};
    if (how_much == Seen::shell) check_place(type, record);
    insert_row(database_, type, record);
    changes_.push_back(
        {Change::Kind::insert, &type, row_id(type, record), unit, {}, all_fields(type, record)});
}

void Transaction::update_record(const RecordType& type, void* record) {
    const std::string unit = unit_of(type, record);
    const std::string id = row_id(type, record);
    Snapshot before(type, database_, id);
    EVENLOAD_CHECK(may_change(type, record) && before.unit == unit);
    const Seen how_much = seen(type, record);
    if (how_much == Seen::nothing) throw RestrictedWrite{};
    if (how_much == Seen::shell) // as it was read, so that what is hidden stays as it is
        for (std::size_t i = 0; i < type.fields.size(); ++i)
            before.values[i] =
                veiled_value(context_.actor.veil, type, type.fields[i], before.values[i]);

    Change change;
    change.kind = Change::Kind::update;
    change.type = &type;
    change.row_id = id;
    change.unit_id = unit;
    const Field& version = version_field(type);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const Field& field = type.fields[i];
        if (&field == &version) continue;
        Value now = field.get(record);
        if (now == before.values[i]) continue;
        change.before.push_back({&field, before.values[i]});
        change.after.push_back({&field, std::move(now)});
    }
    if (change.after.empty()) return;
    if (how_much == Seen::shell) check_left(type, change);
    change.before.push_back({&version, std::int64_t{before.version}});
    change.after.push_back({&version, std::int64_t{before.version + 1}});
    version.set(record, std::int64_t{before.version + 1});
    apply_change(database_, change);
    changes_.push_back(std::move(change));
}

void Transaction::erase_row(const RecordType& type, const std::string& id) {
    const Snapshot before(type, database_, id);
    if (!may_reach(before.unit)) {
        const auto record = blank_record(type);
        EVENLOAD_CHECK(find_record_row(type, id, record.get()));
    }
    const auto stored = blank_record(type);
    if (!find_row(database_, type, id, stored.get()) || seen(type, stored.get()) != Seen::whole)
        throw RestrictedWrite{};
    Change change{Change::Kind::erase, &type, id, before.unit, {}, {}};
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        change.before.push_back({&type.fields[i], before.values[i]});
    delete_row(database_, type, id);
    changes_.push_back(std::move(change));
}

bool Transaction::find_record_row(const RecordType& type, const std::string& id, void* record) {
    return find_row(database_, type, id, record) && may_add(type, record);
}

Transaction::Snapshot::Snapshot(const RecordType& type, Database& database, const std::string& id) {
    database.each("select " + column_list(type) + " from " + std::string(type.table) +
                      " where id = $1",
                  {std::string_view(id)}, [&](const Row& row) {
                      int column = 0;
                      for (const Field& field : type.fields) {
                          values.push_back(value_of(row.value(column)));
                          if (field.name == "version") version = row.integer(column);
                          if (&field == &type.unit_field()) unit = row.text(column);
                          ++column;
                      }
                  });
    EVENLOAD_CHECK(!values.empty());
}

} // namespace evenload
