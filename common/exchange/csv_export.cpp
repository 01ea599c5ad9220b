#include "common/exchange/csv_export.h"

#include "common/exchange/csv.h"
#include "common/exchange/csv_fields.h"
#include "common/store/tables.h"

namespace evenload {

std::string export_csv(Database& database, const RecordType& type,
                       const std::set<std::string>& unit_ids) {
    std::vector<std::string> cells;
    for (const Field& field : type.fields)
        cells.emplace_back(field.name);
    std::string csv(byte_order_mark);
    csv += csv_line(cells);

    const std::string sql = "select " + column_list(type) + " from " + std::string(type.table) +
                            " where " + std::string(type.unit) + " = $1 order by id";
    for (const std::string& unit : unit_ids)
        database.each(sql, {std::string_view(unit)}, [&](const Row& row) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                cells[i] = cell_of(type.fields[i], value_of(row.value(static_cast<int>(i))));
            csv += csv_line(cells);
        });
    return csv;
}

} // namespace evenload
