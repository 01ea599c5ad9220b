"""Turns a demo data folder into a board: same_cards.py DATA < {"people": [name…], "cards": [{"title", "person"}…]}."""

import json
import sys

from bench_rows import case, patient, rewritten


def main() -> None:
    wanted = json.load(sys.stdin)
    with rewritten(sys.argv[1]) as rows:
        ids = rows.insert_professionals(wanted["people"])
        cards = wanted["cards"]
        rows.insert("patients", [patient(number, card["title"], rows.place) for number, card in enumerate(cards)])
        rows.insert("cases", [case(number, ids[card["person"]]) for number, card in enumerate(cards)])


if __name__ == "__main__":
    main()
