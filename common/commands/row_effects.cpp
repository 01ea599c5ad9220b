#include "common/commands/row_effects.h"

#include <unordered_map>

namespace evenload {
namespace {

bool is_version(const Field& field) {
    return field.name == "version";
}

} // namespace

bool RowEffect::touches(std::string_view field_name) const {
    const Field* field = type->find(field_name);
    return field && (before.contains(field) || after.contains(field));
}

std::vector<RowEffect> row_effects(const std::vector<LoggedChange>& changes) {
    std::vector<RowEffect> effects;
    std::unordered_map<std::string, std::size_t> index; // looked up, never walked
    for (const LoggedChange& logged : changes) {
        const Change& change = logged.change;
        const auto [entry, is_new] = index.try_emplace(
            std::string(change.type->table) + ' ' + change.row_id, effects.size());
        if (is_new)
            effects.push_back({change.type,
                               change.row_id,
                               logged.position,
                               change.kind != Change::Kind::insert,
                               true,
                               {},
                               {}});
        RowEffect* const effect = &effects[entry->second];
        effect->exists_after = change.kind != Change::Kind::erase;
        for (const FieldValue& field : change.before)
            effect->before.try_emplace(field.field, field.value);
        for (const FieldValue& field : change.after)
            effect->after[field.field] = field.value;
    }
    return effects;
}

const Field* changed_since(const RowEffect& effect, const void* now) {
    const Field* const id = &effect.type->fields.front();
    if (effect.exists_after != (now != nullptr)) return id;
    if (!now) return nullptr;
    for (const Field& field : effect.type->fields) {
        const auto left = effect.after.find(&field);
        if (left == effect.after.end() || is_version(field)) continue;
        if (field.get(now) != left->second) return &field;
    }
    return nullptr;
}

std::shared_ptr<void> restored(const RowEffect& effect, const void* now) {
    std::shared_ptr<void> record = blank_record(*effect.type);
    for (const Field& field : effect.type->fields) {
        if (now && is_version(field)) {
            field.set(record.get(), view_of(Value(field.get(now))));
            continue;
        }
        const auto old = effect.before.find(&field);
        const Value value = old != effect.before.end() ? old->second
                            : now                      ? field.get(now)
                                                       : field.get(record.get());
        EVENLOAD_CHECK(field.set(record.get(), view_of(value)));
    }
    return record;
}

} // namespace evenload
