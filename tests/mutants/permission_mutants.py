"""tests/mutants/permission_mutants.py [--every N] [--only NUMBER…] [--list]: plants faults in the code that decides who sees
and changes what, one after another, and counts which of them the tests of permissions find. What none finds is printed.
Ends with a line of JSON; "held" is whether at least 95 in 100 were found, and whether without any fault all tests pass.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
from plant import Mutant, Planter  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "build/mutants"
# Where the optimised tree lies in the repository, so that the compiler cache knows what has no fault in it.
BUILD = SOURCE / "build/native"
LEAST_FOUND = 0.95

DECIDING = [
    "common/sync/standing.cpp", "common/sync/scope.cpp", "common/sync/veiling.cpp", "common/sync/sharing.cpp",
    "common/store/veil.cpp", "common/store/shares.cpp", "common/commands/access/working_with.cpp",
    "common/sync/authority.cpp", "server/access/guard.cpp", "server/access/same_origin.cpp", "server/access/visitor.cpp",
]
# The quickest first: a fault is found by the first that fails. Faults that a test plants itself, and histories that are
# made without permissions, find none of these.
TESTS = [
    ("test_store", "*"),
    ("test_sync", "!standing/planted_faults_of_the_permission_code_are_found"),
    ("test_commands", "!commands_properties:!any_commands_properties:!undo"),
    ("test_server", "visitor,guard,only_this_sites_pages_*,seen_rows,begin_session_for,sharing,restricted*,deputies*,ending_emergency_accesses"),
    ("test_server", "team_canaries,feed,reads,sessions,provider_sign_out"),
    ("test_server", "permission_matrix,session"),
    ("test_server", "canaries"),
]
PROGRAMS = sorted({program for program, _ in TESTS})


def copy_source() -> None:
    """The files of the repository as they are now; what has not changed keeps its time."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        here, there = ROOT / name, SOURCE / name
        if not here.is_file() or name in DECIDING:
            continue
        there.parent.mkdir(parents=True, exist_ok=True)
        if not there.exists() or there.read_bytes() != here.read_bytes():
            shutil.copy(here, there)
    if not (SOURCE / ".cache").exists():
        (SOURCE / ".cache").symlink_to(ROOT / ".cache")


def compilation_arguments(name: str) -> list[str]:
    listed = subprocess.run(["ninja", "-C", str(BUILD), "-t", "compdb"], capture_output=True, text=True, check=True)
    command = next(one["command"] for one in json.loads(listed.stdout) if one["file"].endswith("/" + name))
    words = shlex.split(command)
    return [word for word in words if re.match(r"-(I|D|std=|isystem)", word) or pathlib.Path(word).is_absolute() and words[words.index(word) - 1] == "-isystem"]


def plant_all() -> list[Mutant]:
    planter = Planter(first_number=1)
    for name in DECIDING:
        there = SOURCE / name
        if not there.exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_text((ROOT / name).read_text())
    if not (BUILD / "build.ninja").exists():
        subprocess.run(["cmake", "-S", SOURCE, "-B", BUILD, "-G", "Ninja"], check=True, stdout=subprocess.DEVNULL)
    for name in DECIDING:
        source = (ROOT / name).read_text()
        words = planter.plant(str(ROOT / name), source, compilation_arguments(name))
        if (SOURCE / name).read_text() != words:
            (SOURCE / name).write_text(words)
    return planter.mutants


def finds(number: int) -> str:
    """The program that fails with this fault, else nothing."""
    environment = {**os.environ, "EVENLOAD_MUTANT": str(number)}
    for program, tests in TESTS:
        command = [str(BUILD / "tests" / program), f"--run_test={tests}", "--report_level=no", "--log_level=nothing"]
        try:
            done = subprocess.run(command, cwd=SOURCE, env=environment, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return f"{program}, which did not end"
        if done.returncode != 0:
            return program
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only one of so many")
    parser.add_argument("--only", type=int, nargs="+", help="the faults of these numbers, and by which program each is found")
    parser.add_argument("--list", action="store_true", help="says what is planted, and builds nothing")
    options = parser.parse_args()
    copy_source()
    mutants = plant_all()
    if options.list:
        for mutant in mutants:
            print(f"{mutant.number:4} {mutant.file.removeprefix(str(ROOT) + '/')}:{mutant.line}: {mutant.words}")
        return 0
    build = subprocess.run(["cmake", "--build", BUILD, "--target", *PROGRAMS], capture_output=True, text=True)
    if build.returncode != 0:
        print("\n".join(line for line in build.stdout.splitlines() if "error:" in line))
        return 1
    sound = not finds(0)
    chosen = [mutant for mutant in mutants if not options.only or mutant.number in options.only][:: options.every]
    count = 0
    # The tests of the server wait for most of their time.
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
        for mutant, by in zip(chosen, pool.map(lambda mutant: finds(mutant.number), chosen)):
            count += bool(by)
            if not by or options.only:
                where = f"{mutant.file.removeprefix(str(ROOT) + '/')}:{mutant.line}"
                print(f"{by or 'found by none'}: {mutant.number} {where}: {mutant.words}", flush=True)
    print(json.dumps({"mutants": len(chosen), "found": count, "percent": round(100 * count / len(chosen), 1),
                      "held": sound and count >= LEAST_FOUND * len(chosen)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
