"""The service as it is shipped: systemd's own judgement of its sandbox, and that the program knows what it is given."""

import pathlib
import re
import shutil
import subprocess
import unittest

import cases

UNIT = cases.ROOT / "server/evenload.service"
PROGRAM = cases.ROOT / "build/debug/evenload"
MOST_EXPOSED = 2.0  # of 10; 0 is nothing at all


def exposure(unit: pathlib.Path) -> float:
    judged = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", str(unit)], capture_output=True, text=True
    )
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", judged.stdout)
    if not found:
        raise AssertionError(judged.stdout + judged.stderr)
    return float(found[1])


class ServiceUnit(unittest.TestCase):
    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd-analyze is not here")
    def test_the_sandbox_is_closed(self) -> None:
        level = exposure(UNIT)
        print(f"exposure of evenload.service: {level} of 10")
        self.assertLessEqual(level, MOST_EXPOSED)

    def test_the_options_it_starts_with_are_options_of_the_program(self) -> None:
        start = re.search(r"^ExecStart=\S+ serve (.*)$", UNIT.read_text(), re.MULTILINE)[1]
        help_text = subprocess.run([PROGRAM, "serve", "--help"], capture_output=True, text=True, check=True).stdout
        for option in re.findall(r"--[a-z-]+", start):
            self.assertIn(option, help_text)
        variables = set(re.findall(r"^Environment=(\w+)=", UNIT.read_text(), re.MULTILINE)) - {"EVENLOAD_DATA", "EVENLOAD_CONFIG"}
        self.assertTrue(variables)
        for variable in variables:
            self.assertIn(variable, help_text)

    def test_it_listens_where_nginx_hands_on(self) -> None:
        address = re.search(r"--listen (\S+)", UNIT.read_text())[1]
        self.assertIn(f"server {address};", (cases.ROOT / "server/nginx.conf").read_text())
        self.assertIn(f"SocketBindAllow=tcp:{address.split(':')[1]}", UNIT.read_text())


if __name__ == "__main__":
    cases.run()
