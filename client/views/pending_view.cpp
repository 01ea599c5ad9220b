#include "client/views/pending_view.h"

namespace evenload {
namespace {

void collect(const RecordType& type, const void* record, std::set<std::string>& ids) {
    for (const Field& field : type.fields) {
        if (field.kind == FieldKind::records) {
            for (std::size_t i = 0; i < field.size(record); ++i)
                collect(field.element(), field.at(record, i), ids);
            continue;
        }
        const bool names_record =
            field.kind == FieldKind::id ? field.references != "teams" : field.name == "subject_id";
        if (!names_record) continue;
        const Value value = field.get(record);
        if (const auto* text = std::get_if<std::string>(&value); text && !text->empty())
            ids.insert(*text);
    }
}

} // namespace

std::set<std::string> records_named_by(const Command& command) {
    std::set<std::string> ids;
    collect(*command.type->arguments, command.arguments.get(), ids);
    return ids;
}

PendingView pending_view(const std::vector<const Command*>& waiting,
                         const std::vector<RefusedCommand>& refused) {
    PendingView view;
    for (const Command* command : waiting)
        view.waiting.merge(records_named_by(*command));
    for (const RefusedCommand& item : refused)
        for (const std::string& id : records_named_by(*item.command))
            view.refused[id] = item.why;
    return view;
}

} // namespace evenload
