"""How test programs are counted: what dies or stays silent is a failure."""

import pathlib
import time
import unittest

import cases
import run_suites

REPORT = """
Test module "evenload" has failed with:
  7 test cases out of 10 passed
  1 test case out of 10 failed
  2 test cases out of 10 aborted
  20 assertions out of 23 passed
"""


class Counting(unittest.TestCase):
    def test_boost_cases_that_failed_or_were_aborted_are_failures(self) -> None:
        self.assertEqual(run_suites.count(REPORT, 201), (7, 3))

    def test_a_suite_says_its_own_numbers_in_the_last_line(self) -> None:
        self.assertEqual(run_suites.count("9 passed, 9 failed\nmore\n4 passed, 2 failed\n", 1), (4, 2))

    def test_a_program_that_died_is_a_failure(self) -> None:
        self.assertEqual(run_suites.count("Running 3 test cases...\nSegmentation fault", -11), (0, 1))

    def test_a_program_that_says_nothing_is_a_failure(self) -> None:
        self.assertEqual(run_suites.count("", 0), (0, 1))

    def test_an_exit_code_overrules_fair_words(self) -> None:
        self.assertEqual(run_suites.count("4 passed, 0 failed", 1), (4, 1))

    def test_a_sanitizer_report_after_the_last_case_is_a_failure(self) -> None:
        report = "  2 test cases out of 2 passed\nERROR: LeakSanitizer: detected memory leaks"
        self.assertEqual(run_suites.count(report, 23), (2, 1))


class Criteria(unittest.TestCase):
    def test_the_table_of_criteria_is_taken_from_what_the_suite_says(self) -> None:
        said = "ok     E1.1 a case\ncriterion E1.1  ok  1 journey  create a case\n1 passed, 0 failed"
        self.assertEqual(run_suites.criteria(said), ["criterion E1.1  ok  1 journey  create a case"])


class Failing(unittest.TestCase):
    def test_what_failed_is_said_without_what_passed(self) -> None:
        said = "ok     one\nFAILED two: no such button\ncriterion E1.1  ok\n1 passed, 1 failed"
        self.assertEqual(run_suites.without_what_passed(said), "FAILED two: no such button\n1 passed, 1 failed")


def runs(process: str) -> bool:
    """Not so when it has ended, whether or not its parent has asked how."""
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


class Stopping(unittest.TestCase):
    def test_a_suite_that_hangs_fails_and_takes_with_it_what_it_started(self) -> None:
        hangs = run_suites.Suite("hangs", ["bash", "-c", "echo before; sleep 300 & echo $!; wait"])
        result = run_suites.run(hangs, most_seconds=1)
        self.assertEqual((result.passed, result.failed), (0, 1))
        before, started, *rest = result.output.split()
        self.assertEqual((before, " ".join(rest)), ("before", "stopped after 1 s"))
        for _ in range(100):  # of tenths of a second, until the system got to it
            if not runs(started):
                return
            time.sleep(0.1)
        self.fail(f"process {started} runs on")


class Filtering(unittest.TestCase):
    def test_a_part_of_the_name_is_enough(self) -> None:
        self.assertTrue(run_suites.wanted("wasm/test_rules", ["rules"]))
        self.assertFalse(run_suites.wanted("wasm/test_rules", ["debug/"]))

    def test_what_follows_a_colon_chooses_within_the_suite(self) -> None:
        self.assertTrue(run_suites.wanted("browser", ["browser:board"]))


if __name__ == "__main__":
    cases.run()
