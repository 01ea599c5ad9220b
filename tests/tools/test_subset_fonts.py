"""The typefaces as the canvas needs them: icons in the listed order, digits of one width."""

import json
import pathlib
import tempfile
import unittest

import cases
import subset_fonts
from fontTools.ttLib import TTFont

LUCIDE = cases.ROOT / ".cache/third_party/lucide"


class Fonts(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def lucide_with(self, listed: str) -> TTFont:
        header = self.folder / "icons.h"
        header.write_text(f"enum class Icon {{ none = 0xDFFF, // first\n {listed} count_, }};")
        subset_fonts.cut_lucide(header, LUCIDE, self.folder / "lucide.ttf")
        return TTFont(self.folder / "lucide.ttf")

    def shape(self, font: TTFont, code: int) -> list[tuple[int, int]]:
        glyph = font["glyf"][font.getBestCmap()[code]]
        return list(glyph.getCoordinates(font["glyf"])[0])

    def test_icons_lie_in_the_listed_order_and_nothing_else_does(self) -> None:
        whole = TTFont(LUCIDE / "lucide.ttf")
        code_of = json.loads((LUCIDE / "codepoints.json").read_text())
        two = self.lucide_with("circle_alert,\n bell, // a comment, with a comma\n")
        self.assertEqual(sorted(two.getBestCmap()), [0xE000, 0xE001])
        for place, name in enumerate(["circle-alert", "bell"]):
            self.assertEqual(self.shape(two, 0xE000 + place), self.shape(whole, code_of[name]))

    def test_an_icon_that_lucide_lacks_is_named(self) -> None:
        with self.assertRaisesRegex(SystemExit, "no icon called no-such-icon"):
            self.lucide_with("bell, no_such_icon,")

    def test_tabular_digits_have_one_width_and_plain_ones_do_not(self) -> None:
        subset_fonts.cut_inter("Regular", self.folder / "inter.otf")
        font = TTFont(self.folder / "inter.otf")
        at, widths = font.getBestCmap(), font["hmtx"]
        tabular = {widths[at[0xF000 + code]][0] for code in range(ord("0"), ord("9") + 1)}
        plain = {widths[at[code]][0] for code in range(ord("0"), ord("9") + 1)}
        self.assertEqual(len(tabular), 1)
        self.assertGreater(len(plain), 1)

    def test_names_of_all_over_europe_can_be_written(self) -> None:
        subset_fonts.cut_inter("SemiBold", self.folder / "inter.otf")
        at = TTFont(self.folder / "inter.otf").getBestCmap()
        missing = [letter for letter in "Łódź Ștefan Ŵyn Ñuñez Ősz Жанна Ελένη Ệ ’–…→−≥" if ord(letter) not in at]
        self.assertEqual(missing, [])

    def test_cutting_at_another_time_gives_the_same_font(self) -> None:
        subset_fonts.cut_inter("Regular", self.folder / "inter.otf")
        original = TTFont(subset_fonts.INTER / "Inter-Regular.otf")["head"].modified
        self.assertEqual(TTFont(self.folder / "inter.otf")["head"].modified, original)
        self.assertEqual(self.lucide_with("bell,")["head"].modified, TTFont(LUCIDE / "lucide.ttf")["head"].modified)


if __name__ == "__main__":
    cases.run()
