"""Turns a demo data folder into the day that the rivals draw: same_visits.py DATA < {"day", "people", "visits"}.

Rows are copies of the demo's with only what differs replaced, so this knows no column that it does not set.
Only for measuring; the folder must not be served meanwhile.
"""

import json
import pathlib
import sqlite3
import sys

EMPTIED = [
    "contacts", "contact_plans", "contact_schedules", "comments", "caseloads", "status_changes",
    "absences", "cases", "patients", "professionals",
]
ALL_DAY = ", ".join(f"{day} 08:00-18:30" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))


class Copier:
    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.patterns = {
            table: dict(database.execute(f"select * from {table} limit 1").fetchone())
            for table in ("professionals", "patients", "cases", "contacts")
        }

    def insert(self, table: str, rows: list[dict]) -> None:
        columns = list(self.patterns[table])
        self.database.executemany(
            f"insert into {table} ({', '.join(columns)}) values ({', '.join(':' + name for name in columns)})",
            [{**self.patterns[table], **row} for row in rows],
        )


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def rewrite(database: sqlite3.Connection, wanted: dict) -> None:
    copier = Copier(database)
    place = database.execute("select base from teams").fetchone()[0]
    for table in EMPTIED:
        database.execute(f"delete from {table}")
    database.execute("update users set professional_id = null")
    ids = {person["id"]: f"p{number:015d}" for number, person in enumerate(wanted["people"])}
    copier.insert("professionals", [
        {"id": ids[person["id"]], "name": person["name"], "hours": ALL_DAY, "break_start": None, "break_minutes": 0}
        for person in wanted["people"]
    ])
    patients, cases, contacts = [], [], []
    for number, visit in enumerate(wanted["visits"]):
        patient, case, contact = (f"{letter}{number:015d}" for letter in "tcv")
        owner = ids[visit["person_id"]]
        patients.append({"id": patient, "title": "", "given_name": "", "family_name": visit["title"],
                         "nhs_number": "", "place": place, "alerts": "", "information_needs": ""})
        cases.append({"id": case, "patient_id": patient, "reference": f"C-{10000 + number}", "urgency": "routine",
                      "status": "active", "owner_id": owner, "reason": "Visit", "needs": ""})
        start = minutes(visit["start"])
        contacts.append({"id": contact, "case_id": case, "contact_plan_id": None, "day": wanted["day"],
                         "professional_id": owner, "start": start, "planned_minutes": minutes(visit["end"]) - start,
                         "time_critical": 0, "skills": "", "equipment": "", "status": "planned",
                         "window_start": None, "window_end": None, "partner_id": None,
                         "published_professional_id": owner, "published_start": start})
    copier.insert("patients", patients)
    copier.insert("cases", cases)
    copier.insert("contacts", contacts)


def main() -> None:
    file = pathlib.Path(sys.argv[1]) / "evenload.sqlite"
    database = sqlite3.connect(f"file:{file}?mode=rw", uri=True)
    database.row_factory = sqlite3.Row
    with database:
        rewrite(database, json.load(sys.stdin))
    database.close()


if __name__ == "__main__":
    main()
