"""Turns a demo data folder into the day that the rivals draw: same_visits.py DATA < {"day", "people", "visits"}."""

import json
import sys

from bench_rows import case, patient, rewritten


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def main() -> None:
    wanted = json.load(sys.stdin)
    with rewritten(sys.argv[1]) as rows:
        ids = rows.insert_professionals([person["name"] for person in wanted["people"]])
        owners = {person["id"]: one for person, one in zip(wanted["people"], ids, strict=True)}
        patients, cases, contacts = [], [], []
        for number, visit in enumerate(wanted["visits"]):
            owner = owners[visit["person_id"]]
            patients.append(patient(number, visit["title"], rows.place))
            cases.append(case(number, owner))
            start = minutes(visit["start"])
            contacts.append({"id": f"v{number:015d}", "case_id": cases[-1]["id"], "contact_plan_id": None,
                             "day": wanted["day"], "professional_id": owner, "start": start,
                             "planned_minutes": minutes(visit["end"]) - start, "time_critical": 0, "skills": "",
                             "equipment": "", "status": "planned", "window_start": None, "window_end": None,
                             "partner_id": None, "published_professional_id": owner, "published_start": start})
        rows.insert("patients", patients)
        rows.insert("cases", cases)
        rows.insert("contacts", contacts)


if __name__ == "__main__":
    main()
