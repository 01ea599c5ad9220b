// The tables that a spreadsheet may hold, and their columns: what each is called, what it expects, and by which other
// words people call it. People and cases are named by what a spreadsheet knows of them (NHS number, name, reference),
// never by ids of the database.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

enum class CsvTable { patients, professionals, cases, contacts, absences, tasks };

// In the order in which they are imported: each needs what came before.
const std::vector<CsvTable>& csv_tables();
std::string_view name_of(CsvTable table);               // "patients"
const CsvTable* csv_table_named(std::string_view name); // null: none

struct CsvColumn {
    std::string name;     // "family_name"
    std::string expected; // "a date as 2026-11-23 or 23/11/2026"
    bool required = false;
};
const std::vector<CsvColumn>& csv_columns(CsvTable table);

// Which field each of a file's titles seems to stand for, by its words and those that people use instead ("Surname",
// "DOB"). Each field at most once; a title that means nothing is not in it.
std::map<std::string, std::string> guessed_columns(CsvTable table,
                                                   const std::vector<std::string>& titles);

// Columns that are looked up and not stored as they are.
inline constexpr std::string_view patient_column = "patient_nhs_number";
inline constexpr std::string_view owner_column = "owner";
inline constexpr std::string_view case_column = "case_reference";
inline constexpr std::string_view professional_column = "professional";
inline constexpr std::string_view assigned_column = "assigned_to";

// The stored fields of each record that a spreadsheet has columns for.
using CsvNames = std::vector<std::string_view>;
extern const CsvNames professional_fields;
extern const CsvNames case_fields;
extern const CsvNames plan_fields; // of the case's contact plan, in the same row
extern const CsvNames contact_fields;
extern const CsvNames absence_fields;
extern const CsvNames task_fields;

} // namespace evenload
