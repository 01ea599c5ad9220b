"""No function is defined twice in the browser program. Two that differ in what they return have one name in wasm, link
without a word and answer wrongly; natively they have two names and are right."""

import collections
import subprocess
import unittest

import cases

LIBRARIES = sorted((cases.ROOT / "build/wasm").glob("libevenload_*.a"))


def defined_twice(listing: str) -> list[str]:
    """The strong functions that nm lists more than once."""
    names = [line.split()[-1] for line in listing.splitlines() if " T " in line]
    return sorted(name for name, count in collections.Counter(names).items() if count > 1)


class OneDefinition(unittest.TestCase):
    def test_the_browser_program_has_every_function_once(self) -> None:
        self.assertGreater(len(LIBRARIES), 5, "build the wasm tree first")
        listing = subprocess.run(
            ["llvm-nm", "--defined-only", *LIBRARIES], capture_output=True, text=True, check=True
        ).stdout
        self.assertGreater(listing.count(" T "), 1000)
        self.assertEqual(defined_twice(listing), [])

    def test_one_that_is_there_twice_is_found(self) -> None:
        listing = "one.o:\n00000001 T again\n00000002 T once\n\ntwo.o:\n00000001 T again\n00000005 W inline\n00000006 W inline\n"
        self.assertEqual(defined_twice(listing), ["again"])


if __name__ == "__main__":
    cases.run()
