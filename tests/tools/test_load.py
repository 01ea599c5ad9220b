"""The promises that need a server which is killed or crowded, with small counts; tools/soak has the large ones."""

import json
import os
import shutil
import subprocess
import unittest

import cases

# The sanitizer keeps what was freed, which the bounds on memory would take for a leak.
ENVIRONMENT = {
    "EVENLOAD_PROGRAM": str(cases.ROOT / "build/debug/evenload"),
    "EVENLOAD_WEB": str(cases.ROOT / "build/web"),
    **os.environ,
    "ASAN_OPTIONS": "quarantine_size_mb=1:allocator_release_to_os_interval_ms=100",
}


def result_of(script: str, *words: str) -> dict:
    done = subprocess.run(
        ["node", f"tests/load/{script}", *words], cwd=cases.ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=300
    )
    try:
        return json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        raise AssertionError(done.stdout[-500:] + done.stderr[-1500:]) from None


class Load(unittest.TestCase):
    def held(self, script: str, *words: str) -> dict:
        result = result_of(script, *words)
        self.assertTrue(result["held"], result)
        return result

    def test_an_accepted_command_survives_a_killed_process(self) -> None:
        result = self.held("killed.mjs", "--commands", "400", "--writers", "16")
        self.assertTrue(result["planted_loss_found"])
        self.assertGreater(result["kills"], 1)

    def test_each_command_is_done_once_and_answered_the_same_for_ever(self) -> None:
        self.assertEqual(self.held("repeated.mjs", "--commands", "60", "--restarts", "2")["other_body_refused"], 60)

    def test_everybody_comes_back_after_a_restart(self) -> None:
        self.held("storm.mjs", "--clients", "80")

    @unittest.skipUnless(shutil.which("openssl"), "openssl makes nginx's certificate")
    def test_hostile_bytes_and_slow_clients_get_one_answer_or_none(self) -> None:
        result = result_of("attacks.mjs", "--slow", "40")
        self.assertEqual(result["problems"], [], result)


if __name__ == "__main__":
    cases.run()
