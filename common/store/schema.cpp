#include "common/store/schema.h"

#include "common/base/check.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

// The log. A command's changes are its rows of `changes`; `before` and `after` are JSON of the fields that
// changed. `answers` outlives nothing: a key that was used once is known for ever.
std::string log_sql(const Database& database) {
    const std::string number(database.integer_type());
    const std::string suffix(database.table_suffix());
    return "create table state (\n"
           "  name text primary key not null,\n"
           "  value text not null\n)" +
           suffix +
           ";\n"
           "create table changes (\n"
           "  position " +
           number +
           " not null,\n"
           "  ordinal " +
           number +
           " not null,\n"
           "  command_id text not null,\n"
           "  command_name text not null,\n"
           "  user_id text not null,\n"
           "  for_user_id text not null default '',\n"
           "  at " +
           number +
           " not null,\n"
           "  unit_id text not null,\n"
           "  table_name text not null,\n"
           "  row_id text not null,\n"
           "  kind text not null,\n"
           "  before text not null,\n"
           "  after text not null,\n"
           "  primary key (position, ordinal)\n)" +
           suffix +
           ";\n"
           "create index changes_row on changes (row_id);\n"
           "create index changes_unit on changes (unit_id, position);\n"
           "create index changes_command on changes (command_id);\n"
           "create table answers (\n"
           "  command_id text primary key not null,\n"
           "  body_hash text not null,\n"
           "  answer text not null,\n"
           "  at " +
           number + " not null\n)" + suffix +
           ";\n"
           "insert into state (name, value) values ('lineage', ''), ('position', '0');\n";
}

// A few among years of contacts, looked for on every screen: those that are not over yet (reports/not_recorded.h),
// and those that are drafted for another day than they are published for (client/views/team_day.h).
void index_some_contacts(Database& database) {
    database.execute("create index if not exists contacts_open on contacts (team_id, day) "
                     "where status in ('planned', 'started')");
    database.execute(
        "create index if not exists contacts_moved on contacts (team_id, published_day) "
        "where status = 'planned' and day <> published_day");
}

// Who writes in a thread is asked at every comment, however long the thread is (commands/comment/add_comment.cpp).
void index_threads(Database& database) {
    database.execute("create index if not exists comments_thread on comments (subject_id, subject, "
                     "author_id)");
}

// Until schemas 4 and 6 there were indexes that nothing asked (tables.cpp): a tenth of an image.
void drop_unused_indexes(Database& database) {
    for (const char* name :
         {"attachments_added_by", "attachments_removed_by", "comments_resolved_by",
          "comments_subject", "contact_schedules_published_by", "contacts_recorded_by",
          "contacts_team_id", "grants_granted_by", "notices_made_by",
          "pathway_templates_defined_by", "status_changes_changed_by", "tasks_added_by",
          "tasks_done_by"})
        database.execute("drop index if exists " + std::string(name));
}

void create_everything(Database& database) {
    for (const RecordType* type : all_records())
        database.execute(create_table_sql(*type, database));
    database.execute("create unique index users_sign_in_name_once on users (sign_in_name)");
    database.execute(
        "create unique index patients_nhs_number_once on patients (team_id, nhs_number) "
        "where nhs_number <> ''");
    // For the next case's number: the highest reference is the longest, then the greatest.
    database.execute("create index cases_by_number on cases (length(reference), reference)");
    index_some_contacts(database);
    index_threads(database);
}

// New records and new fields need no step of their own: what the descriptions have and the database has not
// is added. What changes meaning, name or type needs one, before this.
void add_what_is_missing(Database& database) {
    for (const RecordType* type : all_records()) {
        if (!database.has_table(type->table)) {
            database.execute(create_table_sql(*type, database));
            continue;
        }
        for (const Field& field : type->fields)
            if (!database.has_column(type->table, field.name))
                database.execute(add_column_sql(*type, field, database));
    }
    // Until schema 4 nobody acted for another.
    if (!database.has_column("changes", "for_user_id"))
        database.execute("alter table changes add column for_user_id text not null default ''");
    drop_unused_indexes(database);
    index_some_contacts(database);
    index_threads(database);
}

} // namespace

int stored_schema_version(Database& database) {
    if (!database.has_table("state")) return 0;
    return static_cast<int>(
        database.integer("select cast(value as integer) from state where name = 'schema_version'"));
}

void prepare_schema(Database& database) {
    const int found = stored_schema_version(database);
    if (found > schema_version)
        throw Fault("this database has schema " + std::to_string(found) +
                    ", made by a newer program; this one knows schema " +
                    std::to_string(schema_version) + ". Run the newer program.");
    if (found == schema_version) return;
    WriteScope scope(database);
    if (found == 0) {
        database.execute(log_sql(database));
        create_everything(database);
    } else {
        add_what_is_missing(database);
    }
    database.run("insert into state (name, value) values ('schema_version', $1) "
                 "on conflict (name) do update set value = excluded.value",
                 {std::string_view(std::to_string(schema_version))});
    scope.commit();
}

} // namespace evenload
