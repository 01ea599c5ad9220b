"""The planning worker that browsers load makes the plans that are made natively, of a day and of several, and is small."""

import pathlib
import subprocess
import tempfile
import unittest

import brotli
import cases

APP = cases.ROOT / "build/wasm/app"
REFERENCE = cases.ROOT / "build/debug/tests/planner_reference"
MOST_BYTES = 200_000  # in brotli


class PlannerWorker(unittest.TestCase):
    def answers(self, jobs: list[str]) -> list[str]:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            # Outside a browser a module is told by its name.
            worker = (cases.ROOT / "web/assets/planner_worker.js").read_text()
            (folder / "planner_worker.mjs").write_text(worker.replace("planner.js", "planner.mjs"))
            (folder / "evenload_planner.mjs").write_bytes((APP / "evenload_planner.js").read_bytes())
            (folder / "evenload_planner.wasm").write_bytes((APP / "evenload_planner.wasm").read_bytes())
            done = subprocess.run(
                ["node", str(cases.ROOT / "tests/support/run_planner_worker.mjs"), name],
                input="\n".join(jobs), capture_output=True, text=True, timeout=300,
            )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.splitlines()

    def test_the_plan_is_that_of_the_native_program(self) -> None:
        listed = subprocess.run([REFERENCE], capture_output=True, text=True, check=True, timeout=300)
        pairs = [line.split() for line in listed.stdout.splitlines()]
        self.assertGreater(len(pairs), 35)
        answers = self.answers([job for job, _ in pairs])
        self.assertEqual([answer.split()[0] for answer in answers], [plan for _, plan in pairs])
        self.assertGreater(len({plan for _, plan in pairs}), 30, "the days differ")

    def test_what_is_no_job_is_said_to_be_none(self) -> None:
        self.assertRegex(self.answers(["00ff"])[0], "failed: .*did not understand")

    def test_it_is_small(self) -> None:
        packed = [len(brotli.compress((APP / f"evenload_planner.{kind}").read_bytes())) for kind in ("wasm", "js")]
        self.assertLess(sum(packed), MOST_BYTES)


if __name__ == "__main__":
    cases.run()
