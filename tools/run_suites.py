"""Builds and runs the test suites for tools/test and adds up what passed and failed.

A suite is one program. Boost.Test programs are counted by test case from their own report; any
other suite (browser, tidiness, fuzz replay) says "N passed, N failed" in its last line. A suite that
dies, says nothing or cannot be built counts as at least one failure.
"""

import concurrent.futures
import dataclasses
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TIMEOUT_SECONDS = 3000  # for a suite that hangs; the browsers' takes half an hour on two cores
ENVIRONMENT = {
    **os.environ,
    "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1",
    "UBSAN_OPTIONS": "print_stacktrace=1",
    "EVENLOAD_PROGRAM": str(ROOT / "build/debug/evenload"),
    "EVENLOAD_WEB": str(ROOT / "build/web"),
}


@dataclasses.dataclass
class Suite:
    name: str
    command: list[str]
    alone: bool = False  # drives a browser or measures time, so nothing runs beside it


@dataclasses.dataclass
class Result:
    passed: int
    failed: int
    output: str
    seconds: float


def say(text: str) -> None:
    print(text, flush=True)


def build(tree: str, *targets: str) -> str:
    """Builds a tree and returns the output if that failed, else nothing."""
    say(f"test: building {tree} {' '.join(targets)}".rstrip())
    began = time.monotonic()
    done = subprocess.run(
        ["tools/build", tree, *targets],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )
    if done.returncode == 0:
        say(f"test: built {tree} in {time.monotonic() - began:.0f} s")
        return ""
    return done.stdout


def ctest_suites(tree: str) -> list[Suite]:
    listing = subprocess.run(
        ["ctest", "--test-dir", f"build/{tree}", "--show-only=json-v1"],
        capture_output=True, text=True, check=True,
    )
    return [
        Suite(f"{tree}/{test['name']}", test["command"])
        for test in json.loads(listing.stdout)["tests"]
        if "command" in test
    ]


def wanted(name: str, filters: list[str]) -> bool:
    return not filters or any(part.split(":")[0] in name for part in filters)


def interpreter(script: pathlib.Path) -> list[str]:
    by_suffix = {".py": ["python3"], ".mjs": ["node"], ".js": ["node"], ".sh": ["bash"]}
    return [*by_suffix.get(script.suffix, []), str(script)]


def script_suites(filters: list[str]) -> list[Suite]:
    suites = [
        Suite(script.stem, interpreter(script))
        for script in sorted((ROOT / "tests").glob("tidy.*"))
    ]
    # Debian's Python, because the modules these tests use are Debian packages.
    suites += [
        Suite(f"tools/{script.stem}", ["/usr/bin/python3", str(script)])
        for script in sorted((ROOT / "tests/tools").glob("test_*.py"))
    ]
    browser = ROOT / "tests/browser/run.mjs"
    if browser.exists():
        chosen = [part.partition(":")[2] for part in filters if ":" in part]
        suites.append(Suite("browser", [*interpreter(browser), *chosen], alone=True))
    return [suite for suite in suites if wanted(suite.name, filters)]


def criteria(output: str) -> list[str]:
    """The table criterion, result, proofs that the browser suite prints when it runs whole."""
    return re.findall(r"^criterion .*$", output, re.MULTILINE)


def last_count(output: str, pattern: str) -> int | None:
    found = re.findall(pattern, output, re.MULTILINE)
    return int(found[-1]) if found else None


def count(output: str, exit_code: int) -> tuple[int, int]:
    tail = re.search(r"^(\d+) passed, (\d+) failed$", output.strip().rsplit("\n", 1)[-1])
    if tail:
        passed, failed = int(tail[1]), int(tail[2])
    else:
        passed = last_count(output, r"^  (\d+) test cases? out of \d+ passed") or 0
        failed = (last_count(output, r"^  (\d+) test cases? out of \d+ failed") or 0) + (
            last_count(output, r"^  (\d+) test cases? out of \d+ aborted") or 0
        )
    if failed == 0 and (exit_code != 0 or passed == 0):
        failed = 1
    return passed, failed


running: set[int] = set()  # groups of processes, each led by a suite


def stop_what_runs(*_: object) -> None:
    for group in list(running):
        os.killpg(group, signal.SIGKILL)
    sys.exit(130)


def run(suite: Suite, most_seconds: float = TIMEOUT_SECONDS) -> Result:
    began = time.monotonic()
    with subprocess.Popen(
        suite.command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace", start_new_session=True,
    ) as program:
        running.add(program.pid)
        try:
            output, _ = program.communicate(timeout=most_seconds)
            exit_code = program.returncode
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)  # with the servers and browsers that it started
            output, _ = program.communicate()
            output += f"\nstopped after {most_seconds} s\n"
            exit_code = 1
        running.discard(program.pid)
    passed, failed = count(output, exit_code)
    return Result(passed, failed, output, time.monotonic() - began)


class Totals:
    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def add(self, name: str, result: Result) -> None:
        self.passed += result.passed
        self.failed += result.failed
        mark = "FAILED" if result.failed else "ok"
        say(f"{mark:6} {name}: {result.passed} passed, {result.failed} failed, {result.seconds:.1f} s")
        if result.failed:
            say(indented(without_what_passed(result.output), 120))
        for line in criteria(result.output):
            say(line)


def without_what_passed(output: str) -> str:
    """So that what failed is not lost among two hundred journeys that did not; the criteria are said apart."""
    return "\n".join(line for line in output.splitlines() if not line.startswith(("ok ", "criterion ")))


def indented(text: str, most_lines: int) -> str:
    lines = text.rstrip().splitlines()
    if len(lines) > most_lines:
        lines = [*lines[: most_lines // 2], "…", *lines[-most_lines // 2 :]]
    return "\n".join(f"    {line}" for line in lines)


def compiler_errors(text: str) -> str:
    """The compiler's words without the build tool's command lines."""
    noise = re.compile(r"\[\d+/\d+\]|.*/ccache |em\+\+: error: '/usr/bin/clang")
    lines = [line for line in text.splitlines() if not noise.match(line)]
    return indented("\n".join(lines), 80)


def build_trees(filters: list[str], totals: Totals) -> list[Suite]:
    """Builds what the wanted suites need and returns those that could be built."""
    suites = []
    scripts = script_suites(filters)
    for tree in ("debug", "wasm"):
        problem = build(tree, "configure_only") if filters else build(tree)
        listed = [] if problem else [s for s in ctest_suites(tree) if wanted(s.name, filters)]
        targets = [suite.name.split("/", 1)[1] for suite in listed] if filters else []
        if any(suite.name == "browser" for suite in scripts):
            targets += [{"debug": "evenload", "wasm": "web_assets"}[tree]] if filters else []
        if any(suite.name == "tools/test_planner_worker" for suite in scripts):
            targets += [{"debug": "planner_reference", "wasm": "evenload_planner"}[tree]] if filters else []
        if tree == "wasm" and any(suite.name == "tools/test_one_definition" for suite in scripts):
            targets += ["evenload_app"] if filters else []
        if targets and not problem:
            problem = build(tree, *targets)
        if problem:
            totals.add(f"build of {tree}", Result(0, 1, "", 0))
            say(compiler_errors(problem))
        else:
            suites += listed
    return suites + scripts


def main(filters: list[str]) -> int:
    os.chdir(ROOT)
    for number in (signal.SIGINT, signal.SIGTERM):  # which a group of its own does not hear of
        signal.signal(number, stop_what_runs)
    totals = Totals()
    suites = build_trees(filters, totals)
    together = [suite for suite in suites if not suite.alone]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for suite, result in zip(together, pool.map(run, together)):
            totals.add(suite.name, result)
    for suite in suites:
        if suite.alone:
            totals.add(suite.name, run(suite))
    if totals.passed + totals.failed == 0:
        say("no suite has that name" if filters else "there is no test")
        totals.failed = 1
    say(f"{totals.passed} passed, {totals.failed} failed")
    return 1 if totals.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
