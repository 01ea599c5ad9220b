#!/usr/bin/env python3
"""Plans of published benchmark instances: cost within a time against the best known, checked independently.

planning.py [SECONDS] [--iterations N] [--sets A,B] [--every N] [--names PART,PART] [--data FOLDER] [--seed N]
Sets: mankowska, italian, uhhc, solomon, homberger, and worker: the time of the browser's planning worker over
that of the native program for the same moves. A sample of them runs unless --every 1 is given.
One JSON line an instance, with what others come to where that is known; then one a class with the mean gap in
percent beside the others' mean. --iterations gives the same plans on any machine, however busy.
"""

import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

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

# Gaps in percent to the best known, by seconds of one thread.
RIVAL_CLASSES = {  # BRKGA-MP-IPR (2021), mean of twenty runs as published; C to G take 129 to 1,210 seconds
    "A": 1.1, "B": 1.2, "C": 2.8, "D": 5.8, "E": 6.3, "F": 8.6, "G": 7.7,
}
RIVAL_INSTANCES = {  # run on a two-core machine like the one these figures are for
    ("R112", 10): {"vroom": 1.1, "pyvrp_0.13": 0.0, "hgs_vrptw": 0.0},
    ("RC207", 10): {"vroom": 4.8, "pyvrp_0.13": 0.4, "hgs_vrptw": 0.2},
    ("R1_2_1", 10): {"vroom": 1.3, "pyvrp_0.13": 0.2, "hgs_vrptw": 0.1},
    ("RC2_4_1", 10): {"vroom": 32.3, "pyvrp_0.13": 0.3, "hgs_vrptw": 0.05},
    ("RC2_4_1", 60): {"vroom": 5.9, "pyvrp_0.13": 0.3, "hgs_vrptw": 0.04},
    ("R1_10_5", 10): {"vroom": 19.0, "pyvrp_0.13": 6.8},
    ("R1_10_5", 60): {"vroom": 7.4, "pyvrp_0.13": 4.0, "hgs_vrptw": 3.8},
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
             *(["--iterations", str(arguments.iterations)] if arguments.iterations
               else ["--seconds", str(arguments.seconds)]), "--seed", str(arguments.seed)],
            check=True, capture_output=True, text=True).stdout
        measured = json.loads(output)
        verdict = check_plan.check(form, file, plan)
    if verdict["faults"]:
        sys.exit(f"planning: {file.name}: {verdict['faults']}")
    if abs(verdict["cost"] - measured["cost"]) > 0.01:
        sys.exit(f"planning: {file.name}: says {measured['cost']}, counted {verdict['cost']}")
    measured["hard_breaches"] = verdict["hard_breaches"]
    return measured


def measure_worker(arguments):
    line = {"bench": "planning", "set": "worker"}
    instance = arguments.data / SETS["mankowska"][0] / "InstanzVNS_HCSRP_100_1.json"
    app = root / "build" / "wasm" / "app"
    reference = root / "build" / "native" / "bench" / "bench_planning"
    if not all(path.exists() for path in (instance, app / "evenload_planner.wasm", reference)):
        return line | {"skipped": "no data, no worker or no bench_planning"}
    jobs = [subprocess.run([reference, instance, str(iterations)], check=True, capture_output=True,
                           text=True).stdout.split() for iterations in (1, 2_000_000)]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        worker = (root / "web/assets/planner_worker.js").read_text(encoding="utf-8")
        # Outside a browser a module is told by its name.
        (folder / "planner_worker.mjs").write_text(worker.replace("planner.js", "planner.mjs"), encoding="utf-8")
        (folder / "evenload_planner.mjs").write_bytes((app / "evenload_planner.js").read_bytes())
        (folder / "evenload_planner.wasm").write_bytes((app / "evenload_planner.wasm").read_bytes())
        seconds = []
        for job, plan, _ in jobs:
            began = time.monotonic()
            answer = subprocess.run(["node", root / "tests/support/run_planner_worker.mjs", folder],
                                    input=job, check=True, capture_output=True, text=True).stdout.split()
            seconds.append(time.monotonic() - began)
            if answer[0] != plan:
                sys.exit("planning: the worker's plan is not that of the native program")
    native = float(jobs[1][2])
    return line | {"native_seconds": round(native, 3), "wasm_seconds": round(seconds[1] - seconds[0], 3),
                   "wasm_to_native": round((seconds[1] - seconds[0]) / native, 2)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=10)
    parser.add_argument("--iterations", type=int, default=0, help="moves instead of seconds")
    parser.add_argument("--sets", default=",".join([*SETS, "worker"]))
    parser.add_argument("--every", type=int, default=6, help="each Nth instance of a set")
    parser.add_argument("--names", default="", help="only instances whose name holds one of these")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path(
        os.environ.get("EVENLOAD_BENCHMARKS", root / ".." / "shared" / "data")))
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    program = os.environ.get("EVENLOAD_PROGRAM", str(root / "build" / "native" / "evenload"))
    parts = [part for part in arguments.names.split(",") if part]
    for name in arguments.sets.split(","):
        if name == "worker":
            print(json.dumps(measure_worker(arguments)), flush=True)
            continue
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
            rivals = None if arguments.iterations else \
                RIVAL_INSTANCES.get((row["instance"], round(arguments.seconds)))
            if rivals:
                measured["rivals_gap_percent"] = rivals
            print(json.dumps(measured), flush=True)
            gaps.setdefault(class_of(row["instance"], row), []).append(
                (gap, measured["hard_breaches"] - int(row.get("violations") or 0)))
        for group, values in sorted(gaps.items()):
            rival = {"brkga_mp_ipr_mean_gap_percent": RIVAL_CLASSES[group]} \
                if name == "mankowska" else {}
            print(json.dumps(rival | {
                "bench": "planning", "set": name, "class": group, "instances": len(values),
                "mean_gap_percent": round(sum(v[0] for v in values) / len(values), 2),
                "worst_gap_percent": round(max(v[0] for v in values), 2),
                "more_hard_breaches_than_published": sum(max(0, v[1]) for v in values),
                **({"iterations": arguments.iterations} if arguments.iterations
                   else {"seconds": arguments.seconds})}), flush=True)


if __name__ == "__main__":
    main()
