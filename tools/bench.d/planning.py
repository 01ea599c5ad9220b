#!/usr/bin/env python3
"""Plans of published benchmark instances: cost within a time against the best known, checked independently.

planning.py [SECONDS] [--sets A,B] [--every N] [--names PART,PART] [--data FOLDER] [--seed N]
Sets: mankowska, italian, uhhc, solomon, homberger. A sample of them runs unless --every 1 is given.
One JSON line an instance, then one a class with the mean gap in percent.
"""

import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(root / "tests" / "support"))
import check_plan  # noqa: E402

SETS = {
    "mankowska": ("hhcrsp_mankowska", "hhcrsp"),
    "italian": ("hhcrsp_italian", "hhcrsp"),
    "uhhc": ("uhhc", "uhhc"),
    "solomon": ("vrptw_solomon", "solomon"),
    "homberger": ("vrptw_homberger", "solomon"),
}


def class_of(name, row):
    if row.get("class"):
        return row["class"][0]
    if "__" in name:
        return name.split("__")[0]
    return "all"


def measure(program, form, file, arguments):
    with tempfile.TemporaryDirectory() as folder:
        plan = pathlib.Path(folder) / "plan.json"
        output = subprocess.run(
            [program, "plan", "--format", form, "--input", str(file), "--output", str(plan),
             "--seconds", str(arguments.seconds), "--seed", str(arguments.seed)],
            check=True, capture_output=True, text=True).stdout
        measured = json.loads(output)
        verdict = check_plan.check(form, file, plan)
    if verdict["faults"]:
        sys.exit(f"planning: {file.name}: {verdict['faults']}")
    if abs(verdict["cost"] - measured["cost"]) > 0.01:
        sys.exit(f"planning: {file.name}: says {measured['cost']}, counted {verdict['cost']}")
    measured["hard_breaches"] = verdict["hard_breaches"]
    return measured


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=10)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--every", type=int, default=6, help="each Nth instance of a set")
    parser.add_argument("--names", default="", help="only instances whose name holds one of these")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path(
        os.environ.get("EVENLOAD_BENCHMARKS", root / ".." / "shared" / "data")))
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    program = os.environ.get("EVENLOAD_PROGRAM", str(root / "build" / "native" / "evenload"))
    parts = [part for part in arguments.names.split(",") if part]
    for name in arguments.sets.split(","):
        folder, form = SETS[name]
        folder = arguments.data / folder
        if not folder.is_dir():
            print(json.dumps({"bench": "planning", "set": name, "skipped": "no data"}))
            continue
        with open(folder / "best_known.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        chosen = [r for r in rows if any(p in r["instance"] for p in parts)] if parts \
            else rows[::arguments.every]
        gaps = {}
        for row in chosen:
            found = [f for f in sorted(folder.glob(row["instance"] + ".*"))]
            if not found:
                continue
            measured = measure(program, form, found[0], arguments)
            best = float(row["best_known"])
            gap = (measured["cost"] / best - 1) * 100
            measured |= {"bench": "planning", "set": name, "best_known": best,
                         "gap_percent": round(gap, 2)}
            print(json.dumps(measured), flush=True)
            gaps.setdefault(class_of(row["instance"], row), []).append(
                (gap, measured["hard_breaches"] - int(row.get("violations") or 0)))
        for group, values in sorted(gaps.items()):
            print(json.dumps({
                "bench": "planning", "set": name, "class": group, "instances": len(values),
                "mean_gap_percent": round(sum(v[0] for v in values) / len(values), 2),
                "worst_gap_percent": round(max(v[0] for v in values), 2),
                "more_hard_breaches_than_published": sum(max(0, v[1]) for v in values),
                "seconds": arguments.seconds}), flush=True)


if __name__ == "__main__":
    main()
