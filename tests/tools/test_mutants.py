"""Planted faults: without one the program is the same, and each of them is one of its own."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import cases

sys.path.insert(0, str(cases.ROOT / "tests/mutants"))
from plant import Planter  # noqa: E402

SOURCE = r"""
#include <cstdio>
#include <string>

constexpr bool always(int number) { return number > 0; }

struct Kind {
    int number;
    bool operator==(const Kind&) const = default;
};

bool may(Kind role, bool named) {
    if (!(role == Kind{1})) return named && role != Kind{2};
    return true;
}

int main() {
    std::string all = "where kind = 'user' and id = $1;";
    for (int role = 1; role <= 3; ++role)
        for (const bool named : {false, true})
            all += may({role}, named) ? "y" : "n";
    std::puts(all.c_str());
    return always(0);
}
"""


class Mutants(unittest.TestCase):
    def test_each_fault_is_one_and_only_where_it_is_chosen(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "small.cpp"
            path.write_text(SOURCE)
            planter = Planter(first_number=1)
            path.write_text(planter.plant(str(path), SOURCE, ["-std=c++20"]))
            program = str(path.with_suffix(""))
            subprocess.run(["clang++", "-std=c++20", "-I", str(cases.ROOT), "-o", program, str(path)], check=True)

            def said(number: int) -> str:
                environment = {**os.environ, "EVENLOAD_MUTANT": str(number)}
                return subprocess.run([program], env=environment, capture_output=True, text=True).stdout

            usual = said(0)
            self.assertEqual(usual, "where kind = 'user' and id = $1;yynnny\n")
            words = [mutant.words for mutant in planter.mutants]
            for wanted in ("SQL: kind = 'user' → always", "SQL: id = $1 → never", "role == Kind{1} → false", "named → true",
                           "role != Kind{2} → true", 'left out: std::puts(all.c_str())'):
                self.assertIn(wanted, words)
            self.assertFalse([one for one in words if "number > 0" in one], "what the compiler reckons stays as it is")
            for mutant in planter.mutants:
                self.assertNotEqual(said(mutant.number), usual, mutant.words)


if __name__ == "__main__":
    cases.run()
