#!/usr/bin/env python3
"""Plans of real home-care days (Italian HHCRSP instances): cost after 10 s against the best known."""

import csv
import json
import os
import pathlib
import subprocess
import sys

folder = pathlib.Path("../shared/data/hhcrsp_italian")
seconds = sys.argv[1] if len(sys.argv) > 1 else "10"
names = sys.argv[2:] or ["instance_003", "instance_008", "instance_015"]

if not folder.is_dir():
    sys.exit("planning: the instances are not beside the repository; nothing was measured.")
with open(folder / "best_known.csv", newline="", encoding="utf-8") as file:
    best_known = {row["instance"]: float(row["best_known"]) for row in csv.DictReader(file)}

for name in names:
    [instance] = sorted(folder.glob(name + "*.json"))
    output = subprocess.run(
        [os.environ["EVENLOAD_PROGRAM"], "plan", "--format", "hhcrsp", "--input", str(instance),
         "--seconds", seconds, "--seed", "1"],
        check=True, capture_output=True, text=True).stdout
    measured = json.loads(output)
    best = best_known[measured["instance"]]
    measured["best_known"] = best
    measured["gap_percent"] = round((measured["cost"] / best - 1) * 100, 2)
    print(json.dumps({"bench": "planning", **measured}), flush=True)
