"""The table of promises: complete, of programs that are there, and read as they write."""

import pathlib
import re
import unittest

import cases
import promises

PROGRAM = """Test module "x" has passed with:
  4 test cases out of 4 passed
  120 assertions out of 120 passed
"""


def saying(code: int, text: str):
    return lambda command, environment, most_seconds=0: (code, text)


class Promises(unittest.TestCase):
    def setUp(self) -> None:
        self.run_program = promises.run_program

    def tearDown(self) -> None:
        promises.run_program = self.run_program

    def test_each_has_a_test_or_says_why_not(self) -> None:
        for promise in promises.PROMISES:
            self.assertTrue(promise.runs or promise.why_not, promise.id)
        self.assertEqual(len({promise.id for promise in promises.PROMISES}), len(promises.PROMISES))

    def test_the_variables_that_say_how_much_are_read_by_a_test(self) -> None:
        table = pathlib.Path(promises.__file__).read_text()
        sources = [*(cases.ROOT / "tests").rglob("*.cpp"), *(cases.ROOT / "tests/browser").glob("journeys/*.mjs")]
        read = "".join(source.read_text() for source in sources)
        names = set(re.findall(r'"(EVENLOAD_[A-Z_]+)", \(', table))
        self.assertGreater(len(names), 6)
        for name in names:
            self.assertIn(name, read)

    def test_a_test_program_holds_when_it_passed_something(self) -> None:
        run = promises.boost("test_server", "races", "EVENLOAD_RACES", (1, 2, 3), "rounds")
        promises.run_program = saying(0, PROGRAM)
        self.assertEqual(run(promises.Place("debug"), 1, 1), promises.Result(True, "2 rounds, 4 cases, 120 checks"))
        promises.run_program = saying(201, PROGRAM)
        self.assertFalse(run(promises.Place("debug"), 1, 1).held)
        promises.run_program = saying(0, "Test setup error: no test cases matching filter")
        self.assertFalse(run(promises.Place("debug"), 1, 1).held)

    def test_a_load_holds_when_it_says_so_in_its_last_line(self) -> None:
        run = promises.load("storm.mjs", clients=(1, 2, 3))
        promises.run_program = saying(0, '{"held":true,"seed":1,"clients":2}\n')
        self.assertEqual(run(promises.Place("debug"), 1, 1), promises.Result(True, "clients 2"))
        promises.run_program = saying(0, '{"held":false,"clients":2,"problems":["lost"]}\n')
        self.assertEqual(run(promises.Place("debug"), 1, 1), promises.Result(False, "clients 2; ['lost']"))
        promises.run_program = saying(1, "Error: no server")
        self.assertFalse(run(promises.Place("debug"), 1, 1).held)

    def test_a_load_does_not_hold_above_what_a_figure_may_be(self) -> None:
        run = promises.load("storm.mjs", at_most={"all_caught_up_seconds": 15}, clients=(1, 2, 3))
        promises.run_program = saying(0, '{"held":true,"clients":2,"all_caught_up_seconds":15}')
        self.assertTrue(run(promises.Place("debug"), 1, 1).held)
        promises.run_program = saying(0, '{"held":true,"clients":2,"all_caught_up_seconds":15.1}')
        self.assertFalse(run(promises.Place("debug"), 1, 1).held)

    def test_freshness_and_bursts_are_judged_by_their_targets(self) -> None:
        fresh = {"from": "accepted", "streams": 500, "p50_ms": 80, "p95_ms": 300, "p99_ms": 400, "missing": 0}
        self.assertTrue(promises.judge_freshness([fresh]).held)
        self.assertFalse(promises.judge_freshness([{**fresh, "p95_ms": 301}]).held)
        self.assertFalse(promises.judge_freshness([{**fresh, "missing": 1}]).held)
        burst = {"command": "add_comment", "writers": 500, "per_second": 1500, "worst_ms": 1000, "refused": {}, "ratio_to_raw_sync": 2}
        self.assertTrue(promises.judge_burst([burst]).held)
        self.assertFalse(promises.judge_burst([{**burst, "per_second": 1499}]).held)
        self.assertFalse(promises.judge_burst([{**burst, "refused": {"503": 1}}]).held)

    def test_a_test_of_the_hardened_program_that_fails_is_named(self) -> None:
        some = "50%% tests passed, 1 tests failed out of 2\n\t  1 - test_base (%s)\n"
        place = promises.Place("native")
        for how, words, skipped in (
            ("Failed", "2 hardened test programs, failed: test_base", False),
            ("Not Run", "not built: tools/build native test_base", True),
        ):
            promises.run_program = saying(8, some % how)
            result = promises.tests_of_the_hardened_program(place, 2, 1)
            self.assertEqual((result.held, result.words, result.skipped), (False, words, skipped))
        promises.run_program = saying(0, "100% tests passed, 0 tests failed out of 17\n")
        self.assertTrue(promises.tests_of_the_hardened_program(place, 2, 1).held)


if __name__ == "__main__":
    cases.run()
