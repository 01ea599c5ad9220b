"""What browsers download: names, references, compression, manifest."""

import gzip
import json
import pathlib
import tempfile
import unittest

import brotli
import cases
import web_assets

PAGE = b'<script type="module" src="/app/main.js"></script>'


def names(**files: bytes) -> dict[str, str]:
    return web_assets.public_names({name.replace("__", "."): text for name, text in files.items()})


class Names(unittest.TestCase):
    def test_a_name_changes_when_what_it_refers_to_changes(self) -> None:
        before = names(a__js=b'import "./b.js"', b__js=b'import "./c.js"', c__js=b"1")
        after = names(a__js=b'import "./b.js"', b__js=b'import "./c.js"', c__js=b"2")
        for file in ("a.js", "b.js", "c.js"):
            self.assertNotEqual(before[file], after[file])

    def test_a_name_stays_when_something_unrelated_changes(self) -> None:
        before = names(a__js=b'import "./b.js"', b__js=b"1", c__js=b"1")
        after = names(a__js=b'import "./b.js"', b__js=b"1", c__js=b"2")
        self.assertEqual(before["a.js"], after["a.js"])

    def test_modules_that_import_each_other_change_together(self) -> None:
        before = names(a__js=b'import "./b.js"', b__js=b'import "./a.js"; 1')
        after = names(a__js=b'import "./b.js"', b__js=b'import "./a.js"; 2')
        self.assertNotEqual(before["a.js"], after["a.js"])

    def test_pages_and_the_service_worker_keep_their_names(self) -> None:
        for name in ("index.html", "sw.js", "manifest.webmanifest"):
            self.assertEqual(web_assets.public_names({name: b""}), {name: name})


class References(unittest.TestCase):
    def rewritten(self, name: str, text: str, others: list[str]) -> str:
        assets = {name: text.encode(), **{other: b"" for other in others}}
        public = {other: other.replace(".", ".HASH.") for other in assets}
        return web_assets.rewrite(name, assets, public).decode()

    def test_paths_from_the_root_and_beside_the_file_are_rewritten(self) -> None:
        text = self.rewritten("app/a.js", 'import "./b.js"; fetch("/x.wasm")', ["app/b.js", "x.wasm"])
        self.assertEqual(text, 'import "./b.HASH.js"; fetch("/x.HASH.wasm")')

    def test_url_in_a_style_sheet_is_rewritten(self) -> None:
        text = self.rewritten("style.css", "src: url(fonts/a.otf)", ["fonts/a.otf"])
        self.assertEqual(text, "src: url(fonts/a.HASH.otf)")

    def test_a_dotted_path_never_means_the_root(self) -> None:
        self.assertEqual(self.rewritten("app/a.js", 'import "./b.js"', ["b.js"]), 'import "./b.js"')

    def test_words_that_are_no_asset_are_left_alone(self) -> None:
        text = 'say("see b.js"); fetch("/api/b.json")'
        self.assertEqual(self.rewritten("a.js", text, ["b.js"]), text)

    def test_bytes_that_are_not_text_are_left_alone(self) -> None:
        assets = {"a.wasm": b'\xff"b.js"', "b.js": b""}
        self.assertEqual(web_assets.rewrite("a.wasm", assets, {}), b'\xff"b.js"')


class Publishing(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.out = pathlib.Path(folder.name)

    def manifest(self) -> dict[str, dict[str, object]]:
        return json.loads((self.out / "manifest.json").read_text())

    def test_compressed_copies_hold_the_same_bytes(self) -> None:
        web_assets.publish({"index.html": PAGE, "app/main.js": b"go()" * 50}, self.out)
        main = self.out / str(self.manifest()["app/main.js"]["path"])
        self.assertEqual(brotli.decompress(main.with_name(main.name + ".br").read_bytes()), b"go()" * 50)
        self.assertEqual(gzip.decompress(main.with_name(main.name + ".gz").read_bytes()), b"go()" * 50)
        self.assertIn(main.name, (self.out / "index.html").read_text())

    def test_the_manifest_vouches_for_the_published_bytes(self) -> None:
        web_assets.publish({"index.html": PAGE, "app/main.js": b"go()"}, self.out)
        entry = self.manifest()["index.html"]
        content = (self.out / "index.html").read_bytes()
        self.assertEqual(entry["integrity"], web_assets.integrity(content))
        self.assertEqual((entry["bytes"], entry["immutable"]), (len(content), False))
        self.assertEqual(self.manifest()["app/main.js"]["type"], "text/javascript")

    def test_files_of_an_earlier_build_disappear(self) -> None:
        web_assets.publish({"a.js": b"1"}, self.out)
        web_assets.publish({"a.js": b"2"}, self.out)
        self.assertEqual(len(list(self.out.glob("a.*"))), 3)

    def test_a_lost_compressed_copy_comes_back(self) -> None:
        web_assets.publish({"index.html": PAGE}, self.out)
        (self.out / "index.html.br").unlink()
        web_assets.publish({"index.html": PAGE}, self.out)
        self.assertTrue((self.out / "index.html.br").exists())

    def test_the_shell_is_the_page_and_what_it_refers_to_under_their_published_bytes(self) -> None:
        page = PAGE + b'"@shell_version@" "/sw.js"'
        others = {"app/main.js": b'import "./part.js"', "app/part.js": b"", "sw.js": b"", "other.js": b"", "other.html": b""}
        web_assets.publish({"index.html": page, **others}, self.out)
        shell = json.loads((self.out / "shell.json").read_text())
        files = {file["path"]: file["integrity"] for file in shell["files"]}
        published = self.manifest()
        expected = {f"/{published[name]['path']}": published[name]["integrity"] for name in ("app/main.js", "app/part.js")}
        self.assertEqual(files, {"/shell": published["index.html"]["integrity"], **expected})
        self.assertIn(f'"{shell["version"]}"', (self.out / "index.html").read_text())

    def test_the_shell_has_another_version_when_any_file_of_it_changes_and_only_then(self) -> None:
        def version(**changed: bytes) -> str:
            assets = {"index.html": PAGE, "app/main.js": b'register("/sw.js")', "sw.js": b"", "other.js": b""}
            assets.update({name.replace("__", "."): text for name, text in changed.items()})
            web_assets.publish(assets, self.out)
            return json.loads((self.out / "shell.json").read_text())["version"]

        self.assertNotEqual(version(), version(sw__js=b"1"))
        self.assertNotEqual(version(), version(index__html=PAGE + b" "))
        self.assertEqual(version(), version(other__js=b"1"))


if __name__ == "__main__":
    cases.run()
