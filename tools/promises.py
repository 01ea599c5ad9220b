"""What Evenload promises, and the test that could show each promise broken: for tools/soak and tools/bench trust.

A promise has the words and the target that its users read, and runs: programs of tests/ that say in their last line, as
JSON with "held", what they counted, or Boost.Test programs. The counts come in three sizes: "short" is minutes for all of
them, "middle" minutes for each, "long" what the target asks for.
"""

import dataclasses
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIZES = ("short", "middle", "long")


@dataclasses.dataclass
class Result:
    held: bool
    words: str  # what was counted
    seconds: float = 0
    skipped: bool = False


@dataclasses.dataclass
class Place:
    """Where the built product lies."""

    tree: str  # of the Boost.Test programs: native or debug

    def program(self, name: str) -> str:
        return str(ROOT / "build" / self.tree / "tests" / name)

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "EVENLOAD_PROGRAM": os.environ.get("EVENLOAD_PROGRAM", str(ROOT / "build" / self.tree / "evenload")),
            "EVENLOAD_WEB": os.environ.get("EVENLOAD_WEB", str(ROOT / "build/web")),
        }


Run = Callable[[Place, int, int], Result]  # place, index of the size, seed


@dataclasses.dataclass
class Promise:
    id: str
    words: str
    target: str
    runs: Sequence[Run] = ()
    why_not: str = ""  # when it cannot be run here


def run_program(command: list[str], environment: dict[str, str], most_seconds: int = 36_000) -> tuple[int, str]:
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", timeout=most_seconds,
        )
        return done.returncode, done.stdout
    except FileNotFoundError:
        return 127, f"{command[0]} is not built"
    except subprocess.TimeoutExpired:
        return 124, f"stopped after {most_seconds} s"


def last_json(output: str) -> dict | None:
    for line in reversed(output.strip().splitlines()):
        if line.startswith("{"):
            try:
                return json.loads(line)
            except ValueError:
                return None
    return None


def counted(fields: dict) -> str:
    shown = {name: value for name, value in fields.items() if name not in ("held", "seed", "problems") and value != []}
    words = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in shown.items())
    return words + (f"; {fields['problems']}" if fields.get("problems") else "")


def load(script: str, *options: str, at_most: dict[str, float] | None = None, **counts: Sequence[int]) -> Run:
    """A program of tests/load with options that grow with the size, and what of the figures it prints is not to be more."""

    def run(place: Place, size: int, seed: int) -> Result:
        words = [str(word) for name, values in counts.items() for word in (f"--{name}", values[size])]
        path = ROOT / "tests/load" / script
        if "seed: {" in path.read_text():
            words += ["--seed", str(seed)]
        code, output = run_program(["node", str(path), *options, *words], place.environment())
        fields = last_json(output)
        if fields is None:
            return Result(False, f"ended with {code}: {output.strip()[-300:]}")
        too_much = [name for name, most in (at_most or {}).items() if not fields.get(name, math.inf) <= most]
        return Result(code == 0 and fields.get("held") is True and not too_much, counted(fields))

    return run


def boost(program: str, tests: str, variable: str = "", counts: Sequence[int] = (0, 0, 0), what: str = "") -> Run:
    """Test cases of a Boost.Test program, with a variable of the environment that says how many rounds."""

    def run(place: Place, size: int, seed: int) -> Result:
        environment = place.environment()
        if variable:
            environment[variable] = str(counts[size])
        code, output = run_program([place.program(program), f"--run_test={tests}", "--report_level=short", "--color_output=no"], environment)
        passed = re.findall(r"(\d+) test cases? out of (\d+) passed", output)
        single = re.search(r"has passed with", output)
        words = f"{counts[size]} {what}, " if variable else ""
        if code != 0 or not (passed or single):
            return Result(False, words + output.strip()[-300:])
        cases = passed[-1][0] if passed else "1"
        assertions = re.search(r"(\d+) assertions? out of \d+ passed", output)
        return Result(True, f"{words}{cases} cases, {assertions[1] if assertions else '?'} checks")

    return run


def journeys(name: str, variable: str, counts: Sequence[int], what: str) -> Run:
    """Browser journeys whose name contains a text."""

    def run(place: Place, size: int, seed: int) -> Result:
        environment = {**place.environment(), variable: str(counts[size])}
        code, output = run_program(["node", "tests/browser/run.mjs", name], environment)
        tail = output.strip().rsplit("\n", 1)[-1]
        ran = re.match(r"(\d+) passed, (\d+) failed", tail)
        held = code == 0 and ran is not None and int(ran[1]) > 0
        return Result(held, f"{counts[size]} {what}: {tail}" if held else output.strip()[-400:])

    return run


def measured(part: str, judge: Callable[[list[dict]], Result], *options: str, **counts: Sequence[int]) -> Run:
    """tools/bench.d/server.mjs, judged by its JSON lines."""

    def run(place: Place, size: int, seed: int) -> Result:
        words = [str(word) for name, values in counts.items() for word in (f"--{name}", values[size])]
        code, output = run_program(["node", "tools/bench.d/server.mjs", "--part", part, *options, *words], place.environment())
        lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
        return judge(lines) if code == 0 and lines else Result(False, output.strip()[-300:])

    return run


def judge_freshness(lines: list[dict]) -> Result:
    line = next(line for line in lines if line.get("from") == "accepted")
    held = line["p95_ms"] <= 300 and line["missing"] == 0
    return Result(held, f"{line['streams']} streams, p50 {line['p50_ms']} ms, p95 {line['p95_ms']} ms, p99 {line['p99_ms']} ms, {line['missing']} missing")


def judge_burst(lines: list[dict]) -> Result:
    line = next(line for line in lines if line.get("command") == "add_comment")
    held = line["per_second"] >= 1500 and line["worst_ms"] <= 1000 and not line["refused"]
    others = "; ".join(f"{one['command']} {one['per_second']}/s, worst {one['worst_ms']} ms" for one in lines if one is not line)
    return Result(held, f"{line['writers']} writers: {line['per_second']}/s, worst {line['worst_ms']} ms ({line['ratio_to_raw_sync']} × the disk's syncs); {others}")


def fuzzers(place: Place, size: int, seed: int) -> Result:
    """Every fuzz target: explored by libFuzzer where its tree is built, else seeded mutations of the corpus."""
    explored = ROOT / "build/fuzz/tests"
    names = sorted(path.stem for path in (ROOT / "tests/fuzz").glob("*.cpp"))
    seconds = (10, 60, 600)[size]
    count = (5_000, 50_000, 1_000_000)[size]
    inputs = 0
    for name in names:
        corpus = f"tests/fuzz/corpus/{name}"
        if (explored / f"fuzz_{name}").exists():
            with tempfile.TemporaryDirectory() as new:  # what it finds; the corpus grows by hand
                command = [str(explored / f"fuzz_{name}"), new, corpus, f"-max_total_time={seconds}", f"-seed={seed}", "-print_final_stats=1",
                           f"-artifact_prefix={explored}/found_"]
                code, output = run_program(command, place.environment())
            found = re.search(r"number_of_executed_units: (\d+)", output)
            inputs += int(found[1]) if found else 0
        else:
            command = [str(ROOT / "build/debug/tests" / f"fuzz_{name}"), corpus, str(seed), str(count)]
            code, output = run_program(command, place.environment())
            inputs += count
        if code != 0:
            return Result(False, f"{name}: {output.strip()[-300:]}")
    return Result(True, f"{len(names)} parsers, {inputs} inputs, no finding")


def races_of_threads(place: Place, size: int, seed: int) -> Result:
    """The server under load with ThreadSanitizer: tools/build thread evenload makes it."""
    program = ROOT / "build/thread/evenload"
    if not program.exists():
        return Result(False, "not built: tools/build thread evenload", skipped=True)
    reports = ROOT / "build/thread/races"
    for old in reports.parent.glob("races.*"):
        old.unlink()
    environment = {
        **place.environment(), "EVENLOAD_PROGRAM": str(program),
        "TSAN_OPTIONS": f"log_path={reports} exitcode=0 suppressions={ROOT}/tests/load/thread_suppressions.txt",
    }
    code, output = run_program(["node", "tests/load/repeated.mjs", "--commands", str((200, 2000, 10000)[size])], environment)
    idle_code, idle_output = run_program(["node", "tests/load/idle_streams.mjs", "--streams", str((50, 500, 2000)[size]), "--seconds", "5"], environment)
    found = list(reports.parent.glob("races.*"))
    fields = last_json(idle_output) or {}
    held = code == 0 and not found and fields.get("stop_ms", 1e9) <= 10_000
    words = f"{len(found)} reports, {fields.get('streams')} streams, stopped in {fields.get('stop_ms')} ms"
    return Result(held, words if held else f"{words}: {output.strip()[-200:]} {found[0].read_text()[:600] if found else ''}")


def tests_of_the_hardened_program(place: Place, size: int, seed: int) -> Result:
    """Every Boost.Test program of the native tree, where the standard library checks what it is asked for."""
    if size == 0:
        return Result(True, "tests of the hardened program in the longer forms only")
    code, output = run_program(["ctest", "--test-dir", str(ROOT / "build/native"), "--timeout", "3000"], place.environment())
    said = re.search(r"(\d+)% tests passed, (\d+) tests failed out of (\d+)", output)
    missing = re.findall(r"- (\w+) \(Not Run\)", output)
    if said is None or missing:
        return Result(False, f"not built: tools/build native {' '.join(missing)}", skipped=True)
    failed = re.findall(r"- (\w+) \(", output)
    return Result(code == 0, f"{said[3]} hardened test programs" + (f", failed: {', '.join(failed)}" if failed else " passed"))


def permission_mutants(place: Place, size: int, seed: int) -> Result:
    """Faults planted in what decides about permissions, each of which the tests should find; they are built for it."""
    if size == 0:
        return Result(True, "mutants in the longer forms only")
    every = ("1", "12", "1")[size]
    code, output = run_program(["/usr/bin/python3", "tests/mutants/permission_mutants.py", "--every", every], place.environment())
    fields = last_json(output)
    if code != 0 or fields is None:
        return Result(False, output.strip()[-300:])
    return Result(fields["held"], counted(fields))


def verified_million(place: Place, size: int, seed: int) -> Result:
    """`evenload verify` of a log of so many entries, made for it."""
    bench = os.environ.get("EVENLOAD_BENCH_VERIFY", str(ROOT / "build/native/bench/bench_verify"))
    code, output = run_program([bench, "--entries", str((20_000, 200_000, 1_000_000)[size])], place.environment())
    fields = last_json(output)
    if fields is None:
        return Result(False, f"not built: tools/build native bench_verify ({output.strip()[-200:]})", skipped=code == 127)
    most = max(3, 30 * fields["entries"] / 1_000_000)  # a short log is read in no time, and the program has to start
    return Result(code == 0 and fields["verify_seconds"] <= most, f"{fields['entries']} entries verified in {fields['verify_seconds']} s")


PROMISES = [
    Promise("A1", "an accepted command survives a killed process", "0 lost, doubled or skipped over 150,000; ready again ≤ 2 s",
            [load("killed.mjs", commands=(2_000, 20_000, 150_000))]),
    Promise("A2", "… and a power cut", "0 lost, 0 corrupt over 100,000 crash points; without syncs it must lose",
            [boost("test_server", "power_cut_at_any_moment", "EVENLOAD_POWER_CUTS", (500, 10_000, 100_000), "cuts")]),
    Promise("A3", "exactly once, the same answer for ever", "one log entry each and equal bytes, 10,000 commands sent 1–20 times over restarts",
            [load("repeated.mjs", commands=(300, 3_000, 10_000), restarts=(4, 10, 20))]),
    Promise("A5", "rules hold under races", "one winner each, 64 claims in 10,000 rounds",
            [boost("test_server", "races", "EVENLOAD_RACES", (20, 300, 10_000), "rounds of 64 claims")]),
    Promise("A6", "nothing a person wrote vanishes", "accepted + needs attention = issued over 100,000, through every wrong answer",
            [boost("test_simulation", "simulation/nothing_vanishes_behind_a_proxy_that_gives_every_wrong_answer", "EVENLOAD_SEEDS", (20, 100, 450), "days of about 230 commands")]),
    Promise("B1", "all copies converge, own writes visible, no going back", "5,000 seeds, 0 violations; ten planted bugs found",
            [boost("test_simulation", "simulation/all_copies_converge_and_no_command_is_lost_or_applied_twice,the_same_seed_is_the_same_day,every_planted_bug_is_found", "EVENLOAD_SEEDS", (40, 500, 5_000), "seeds")]),
    Promise("B3", "fresh", "500 streams, 20 commands/s, nginx: accepted → visible elsewhere p95 ≤ 300 ms",
            [measured("visible", judge_freshness, "--nginx", seconds=(8, 30, 600), streams=(500, 500, 500))]),
    Promise("B4", "reconnect storm", "all caught up ≤ 15 s under 2,000 clients",
            [load("storm.mjs", at_most={"all_caught_up_seconds": 15}, clients=(300, 2_000, 2_000))]),
    Promise("B6", "no byte outside one's scope", "0 leaks in 1,000,000 decisions; 95 % of permission mutants found",
            [boost("test_sync", "standing", "EVENLOAD_DECISIONS", (3_000, 50_000, 1_000_000), "decisions against a model"),
             boost("test_server", "team_canaries", "EVENLOAD_DECISIONS", (3_000, 50_000, 1_000_000), "answers searched"),
             boost("test_server", "canaries,permission_matrix,sharing,feed"),
             permission_mutants]),
    Promise("C1", "“saved on this device” survives a killed browser", "0 lost in 500 rounds",
            [journeys("what is said to be saved on this device", "EVENLOAD_KILLED_BROWSERS", (3, 20, 500), "kills of Chromium")]),
    Promise("C2", "many tabs are one", "10,000 commands once each and in order, 5 tabs",
            [journeys("five tabs", "EVENLOAD_TAB_CHANGES", (20, 100, 5_000), "commands twice, to tabs that close and to tabs that are killed")]),
    Promise("D2", "burst", "500 writers: ≥ 1,500 commands/s, worst ≤ 1 s",
            [measured("commands", judge_burst, "--writers", "500", seconds=(5, 20, 120))]),
    Promise("D3", "2,000 idle streams", "≤ 150 MB, ≤ 5 % of a core, for an hour",
            [load("idle_streams.mjs", streams=(500, 2_000, 2_000), seconds=(10, 60, 3_600))]),
    Promise("D5", "hostile input", "0 crashes, memory +≤ 64 MB, one answer a request, honest ≤ 1 s, through nginx and direct",
            [load("attacks.mjs", slow=(100, 200, 200))]),
    Promise("D6", "parsers are fuzzed", "no finding", [fuzzers]),
    Promise("D7", "no races, no leaks", "0 reports of ThreadSanitizer; exit with 2,000 streams ≤ 10 s; no check of the standard library fails",
            [races_of_threads, tests_of_the_hardened_program]),
    Promise("E2", "sign-in cannot be bent", "every forged token, state, nonce and answer refused",
            [boost("test_server", "provider_*,attempts,identities")]),
    Promise("E3", "every route is in the permission matrix", "a route without a row fails",
            [boost("test_server", "permission_matrix")]),
    Promise("E5", "audit cannot be bent unseen", "10,000 tamperings all found; 1,000,000 entries verified ≤ 30 s",
            [boost("test_server", "audit_chain_check", "EVENLOAD_TAMPERINGS", (300, 2_000, 10_000), "tamperings"), verified_million]),
    Promise("E7", "a kiosk token opens the kiosk only", "two routes; 0 identifiers",
            [boost("test_server", "screen_routes")]),
]


def of_ids(wanted: Sequence[str]) -> list[Promise]:
    """The promises of these ids, all without any; exits when one is not known."""
    known = {promise.id: promise for promise in PROMISES}
    unknown = [name for name in wanted if name.upper() not in known]
    if unknown:
        sys.exit(f"there is no promise {', '.join(unknown)}; there are {', '.join(known)}")
    return [known[name.upper()] for name in wanted] or PROMISES


def prove(promise: Promise, place: Place, size: str, seed: int) -> Result:
    if promise.why_not:
        return Result(True, promise.why_not, skipped=True)
    began = time.monotonic()
    results = [run(place, SIZES.index(size), seed) for run in promise.runs]
    return Result(
        all(result.held for result in results),
        " | ".join(result.words for result in results),
        time.monotonic() - began,
        any(result.skipped for result in results),
    )
