"""Replaces what a demo data folder is about by rows of a benchmark: `with rewritten(DATA) as rows: rows.insert(...)`.

Rows are copies of the demo's with only what differs replaced, so this knows no column that it does not set.
Only for measuring; the folder must not be served meanwhile.
"""

import contextlib
import pathlib
import sqlite3
from collections.abc import Iterator

EMPTIED = [
    "contacts", "contact_plans", "contact_schedules", "comments", "caseloads", "status_changes",
    "absences", "cases", "patients", "professionals",
]
ALL_DAY = ", ".join(f"{day} 08:00-18:30" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))


class Rows:
    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.patterns = {
            table: dict(database.execute(f"select * from {table} limit 1").fetchone())
            for table in ("professionals", "patients", "cases", "contacts")
        }
        self.place = database.execute("select base from teams").fetchone()[0]
        for table in EMPTIED:
            database.execute(f"delete from {table}")
        database.execute("update users set professional_id = null")

    def insert(self, table: str, rows: list[dict]) -> None:
        columns = list(self.patterns[table])
        self.database.executemany(
            f"insert into {table} ({', '.join(columns)}) values ({', '.join(':' + name for name in columns)})",
            [{**self.patterns[table], **row} for row in rows],
        )

    def insert_professionals(self, names: list[str]) -> list[str]:
        """Who works all day, every day; answers their ids."""
        ids = [f"p{number:015d}" for number in range(len(names))]
        self.insert("professionals", [
            {"id": one, "name": name, "hours": ALL_DAY, "break_start": None, "break_minutes": 0}
            for one, name in zip(ids, names, strict=True)
        ])
        return ids


def patient(number: int, name: str, place: str) -> dict:
    return {"id": f"t{number:015d}", "title": "", "given_name": "", "family_name": name, "nhs_number": "",
            "place": place, "alerts": "", "information_needs": ""}


def case(number: int, owner: str) -> dict:
    return {"id": f"c{number:015d}", "patient_id": f"t{number:015d}", "reference": f"C-{10000 + number}",
            "urgency": "routine", "status": "active", "owner_id": owner, "reason": "Visit", "needs": ""}


@contextlib.contextmanager
def rewritten(data: str) -> Iterator[Rows]:
    file = pathlib.Path(data) / "evenload.sqlite"
    database = sqlite3.connect(f"file:{file}?mode=rw", uri=True)
    database.row_factory = sqlite3.Row
    with database:
        yield Rows(database)
    database.close()
