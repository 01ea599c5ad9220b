#include "server/audit/reads.h"

namespace evenload {

namespace {

constexpr std::array<std::string_view, 8> ways{"screen", "list", "print", "download",
                                               "export", "feed", "audit", "pack"};

bool is_there_already(Database& database, const RecordRead& read, Instant now) {
    return database.integer("select count(*) from reads where user_id = $1 and at > $2 and "
                            "table_name = $3 and row_id = $4 and how = $5 and detail = $6",
                            {std::string_view(read.user_id),
                             now.milliseconds - same_read_milliseconds,
                             std::string_view(read.table_name), std::string_view(read.row_id),
                             read_how_text(read.how), std::string_view(read.detail)}) > 0;
}

} // namespace

std::string_view read_how_text(ReadHow how) {
    return ways[static_cast<std::size_t>(how)];
}

ReadHow read_how_from(std::string_view text) {
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (ways[i] == text) return static_cast<ReadHow>(i);
    return ReadHow::screen;
}

void prepare_reads(Database& database) {
    if (database.has_table("reads")) return;
    const std::string number(database.integer_type());
    database.execute("create table reads (\n"
                     "  id " +
                     number + " primary key not null,\n  at " + number +
                     " not null,\n"
                     "  user_id text not null,\n"
                     "  how text not null,\n"
                     "  table_name text not null,\n"
                     "  row_id text not null,\n"
                     "  unit_id text not null,\n"
                     "  detail text not null\n)" +
                     std::string(database.table_suffix()) +
                     ";\n"
                     "create index reads_user on reads (user_id, at);\n"
                     "create index reads_row on reads (row_id, at);\n");
}

void note_reads(Database& database, const std::vector<RecordRead>& reads, Instant now) {
    std::int64_t number = last_read_number(database);
    for (const RecordRead& read : reads) {
        if (is_there_already(database, read, now)) continue;
        database.run("insert into reads (id, at, user_id, how, table_name, row_id, unit_id, "
                     "detail) values ($1, $2, $3, $4, $5, $6, $7, $8)",
                     {++number, now.milliseconds, std::string_view(read.user_id),
                      read_how_text(read.how), std::string_view(read.table_name),
                      std::string_view(read.row_id), std::string_view(read.unit_id),
                      std::string_view(read.detail)});
    }
}

std::int64_t last_read_number(Database& database) {
    return database.integer("select max(id) from reads");
}

std::vector<RecordRead> reads_where(Database& database, std::string_view condition,
                                    std::initializer_list<ValueView> parameters, int most) {
    std::vector<RecordRead> reads;
    database.each("select user_id, how, table_name, row_id, unit_id, detail, at from reads "
                  "where " +
                      std::string(condition) + " order by id desc limit " + std::to_string(most),
                  parameters, [&](const Row& row) {
                      reads.push_back({std::string(row.text(0)),
                                       read_how_from(row.text(1)),
                                       std::string(row.text(2)),
                                       std::string(row.text(3)),
                                       std::string(row.text(4)),
                                       std::string(row.text(5)),
                                       {row.integer(6)}});
                  });
    return reads;
}

} // namespace evenload
