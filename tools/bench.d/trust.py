"""What is promised, the target and what was measured just now, on one page; then Evenload beside two other sync servers.
Options: --size short|middle|long (short), --seed N, --without-rivals, and ids of promises (all).
Of the test programs those of build/debug are run, and those of build/native where --tree native says so.
"""

import argparse
import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import promises  # noqa: E402


def rivals(seconds: int) -> list[dict]:
    done = subprocess.run(
        ["node", "tools/bench.d/sync_servers.mjs", "--seconds", str(seconds)],
        cwd=ROOT, env=promises.Place("native").environment(), stdout=subprocess.PIPE, text=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", choices=promises.SIZES, default="short")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--tree", choices=["native", "debug"], default="debug")
    parser.add_argument("--without-rivals", action="store_true")
    parser.add_argument("promise", nargs="*")
    options = parser.parse_args()
    place = promises.Place(options.tree)
    broken = 0
    page = []
    for promise in promises.of_ids(options.promise):
        result = promises.prove(promise, place, options.size, options.seed)
        broken += not result.held and not result.skipped
        word = "not run" if result.skipped else "held" if result.held else "BROKEN"
        fields = {"promise": promise.id, "words": promise.words, "target": promise.target, "measured": result.words,
                  "result": word, "seconds": round(result.seconds), "seed": options.seed}
        print(json.dumps({"measure": "trust", **fields}, ensure_ascii=False), flush=True)
        page.append(fields)
    for row in page:
        print(f"{row['promise']:3} {row['result']:7} {row['words']}\n      target:   {row['target']}\n      measured: {row['measured']}", file=sys.stderr)
    if not options.without_rivals:
        for line in rivals(5):
            print(json.dumps(line, ensure_ascii=False))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
