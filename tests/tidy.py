#!/usr/bin/env python3
"""The repository checks its own tidiness: what a reviewer would otherwise have to notice.

Every rule is one function that yields "file:line: what is wrong and what to do". Design rules cite the
decision they guard (README.md, common/DECISIONS.md). Ends with "N passed, N failed", one per rule.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LONGEST_FILE = 400
# A folder may include only itself and what stands before it here (linking enforces it too, but later).
BELOW = {
    "common/base": [],
    "common/model": ["common/base"],
    "common/rules": ["common/base", "common/model"],
    "common/store": ["common/base", "common/model", "common/rules"],
    "common/commands": ["common/base", "common/model", "common/rules", "common/store"],
    "common/planning": ["common/base", "common/model", "common/rules", "common/store", "common/commands"],
    "common/sync": ["common/base", "common/model", "common/store", "common/commands"],
    "common/reports": ["common/base", "common/model", "common/rules", "common/store", "common/commands"],
    "common/exchange": ["common/base", "common/model", "common/rules", "common/store", "common/commands",
                        "common/planning"],
    "client": ["common", "client"],
    "server": ["common", "server"],
}


def tracked(*patterns):
    """Files of the work tree that git tracks or would track."""
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split("\n")
    return [name for name in dict.fromkeys(names) if name and (ROOT / name).is_file()]


def lines(name):
    return enumerate((ROOT / name).read_text(encoding="utf-8", errors="replace").split("\n"), 1)


def cpp(*folders):
    return [name for name in tracked(*(folders or ("common", "client", "server", "tests")))
            if name.endswith((".h", ".cpp"))]


def top_level_is_fixed():
    allowed = {"CMakeLists.txt", "client", "server", "common", "web", "shaders", "tests", "tools", "README.md"}
    for name in sorted({name.split("/")[0] for name in tracked()}):
        if name not in allowed and not name.startswith("."):
            yield f"{name}: the top level is fixed; put it into a folder"


def dependencies_point_down():
    for name in cpp("common", "client", "server"):
        home = next((folder for folder in BELOW if name.startswith(folder + "/")), None)
        if home is None:
            continue
        for number, line in lines(name):
            found = re.match(r'#include "((?:common|client|server|tests)/[^"]+)"', line)
            if not found:
                continue
            target = found[1]
            if not any(target.startswith(below + "/") for below in [home, *BELOW[home]]):
                yield f"{name}:{number}: {home} may not include {target}; dependencies point down"


def only_the_browser_folder_knows_the_browser():
    for name in cpp("common", "client", "server"):
        if name.startswith("client/browser/"):
            continue
        for number, line in lines(name):
            if "__EMSCRIPTEN__" in line or "<emscripten" in line:
                yield f"{name}:{number}: only client/browser may know Emscripten; let CMake pick the file"


def expensive_headers_stay_out_of_headers():
    for name in cpp("common", "client", "server"):
        for number, line in lines(name):
            if name.endswith(".h") and "<nlohmann/json.hpp>" in line:
                yield f"{name}:{number}: include <nlohmann/json_fwd.hpp> here and json.hpp in the .cpp"
            if '"common/model/describe.h"' in line and "descri" not in name and "table_names" not in name:
                yield f"{name}:{number}: describe.h is for files of descriptions only (its header says why)"


def files_hold_one_idea():
    for name in tracked("common", "client", "server", "web", "shaders", "tests", "tools"):
        if not name.endswith((".h", ".cpp", ".js", ".mjs", ".py", ".css")):
            continue
        count = len((ROOT / name).read_text(encoding="utf-8", errors="replace").split("\n"))
        if count > LONGEST_FILE:
            yield f"{name}: {count} lines; more than {LONGEST_FILE} is more than one idea"


def nothing_is_left_to_do_without_a_name():
    for name in tracked("common", "client", "server", "web", "shaders", "tests", "tools", "*.txt"):
        if name == "tests/tidy.py" or name.endswith((".png", ".json", ".yaml")):
            continue
        for number, line in lines(name):
            if re.search(r"\b(TODO|FIXME|HACK|XXX)\b", line):
                yield f"{name}:{number}: do it, or describe the limit; no reminder stays in the code"


def no_file_knows_this_machine():
    pattern = re.compile(r"/(work|root)/|/home/[a-z]")
    for name in tracked():
        if name.endswith(".png"):
            continue
        for number, line in lines(name):
            if pattern.search(line):
                yield f"{name}:{number}: a path of one machine; make it relative or a parameter"


def nothing_large_is_committed():
    for name in tracked():
        size = (ROOT / name).stat().st_size
        if size > 500_000:
            yield f"{name}: {size} bytes; what is fetched or generated is not committed"


def every_part_says_what_it_is():
    folders = {"/".join(name.split("/")[:2]) for name in tracked("common", "client", "tools") if name.count("/") > 1}
    for folder in sorted(folder for folder in folders if folder.startswith(("common/", "client/"))):
        if not (ROOT / folder / "README.md").exists():
            yield f"{folder}: has no README.md; say what lives here, what must not, and how to add to it"
    for folder in ("server", "web", "shaders", "tests", "tools"):
        if (ROOT / folder).is_dir() and not (ROOT / folder / "README.md").exists():
            yield f"{folder}: has no README.md; say what lives here, what must not, and how to add to it"


def headers_open_with_what_they_are():
    for name in cpp("common", "client", "server"):
        first = (ROOT / name).read_text(encoding="utf-8").split("\n", 1)[0]
        if name.endswith(".h") and not first.startswith("//"):
            yield f"{name}:1: a header opens with what it is, what it is not, and what a reader would not guess"


RULES = [value for name, value in list(globals().items())
         if callable(value) and getattr(value, "__module__", "") == __name__
         and name not in {"tracked", "lines", "cpp"}]


def main():
    failed = 0
    for rule in RULES:
        found = list(rule())
        failed += bool(found)
        for line in found:
            print(f"{rule.__name__}: {line}")
    print(f"{len(RULES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
