"""Cuts the typefaces down to what the product shows: subset_fonts.py ICONS_H LUCIDE_FOLDER OUTPUT_FOLDER.

Inter keeps the letters of European names. Its tabular digits and separators are reachable at U+F000 +
ASCII, because the canvas has no text shaper; for the same reason kerning and other features are left out.
Lucide keeps the icons that ICONS_H lists, in that order, from U+E000 on. The same typefaces always give the same
bytes, or every build would be another version to browsers.
"""

import json
import pathlib
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

INTER = pathlib.Path("/usr/share/fonts/opentype/inter")
TABULAR_FROM = 0xF000
ICONS_FROM = 0xE000
LETTERS = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin with its western, central and eastern accents
    (0x0259, 0x0259), (0x02B9, 0x02DD), (0x0300, 0x0331),
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x0493),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Welsh and Vietnamese
    (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x2070, 0x208E), (0x20A0, 0x20BF),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2199), (0x21A9, 0x21AA),
    (0x2206, 0x2206), (0x2212, 0x2212), (0x2215, 0x2215), (0x221E, 0x221E), (0x2248, 0x2248),
    (0x2260, 0x2260), (0x2264, 0x2265), (0x25A0, 0x25CF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
]


def options() -> subset.Options:
    chosen = subset.Options()
    chosen.layout_features = []
    chosen.hinting = False
    chosen.desubroutinize = True
    chosen.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]  # who made it and under which licence
    chosen.notdef_outline = True
    chosen.drop_tables += ["FFTM", "meta", "STAT"]
    return chosen


def map_characters(font: TTFont, glyph_of: dict[int, str]) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(glyph_of)


def tabular_glyphs(font: TTFont) -> dict[str, str]:
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            found: dict[str, str] = {}
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    found |= getattr(part, "ExtSubTable", part).mapping
            return found
    sys.exit("Inter has no tabular figures any more.")


def make_height_one_em(font: TTFont) -> None:
    """So that a font of "14 pixels" is 14 in the canvas as well, where a size means the whole height.
    Capitals (0.728 of the em high) come to lie in the middle of the line."""
    em = font["head"].unitsPerEm
    ascent = round(em * (0.5 + 0.728 / 2))
    for table, up, down, gap in (
        ("hhea", "ascent", "descent", "lineGap"),
        ("OS/2", "sTypoAscender", "sTypoDescender", "sTypoLineGap"),
    ):
        setattr(font[table], up, ascent)
        setattr(font[table], down, ascent - em)
        setattr(font[table], gap, 0)


def cut_inter(style: str, target: pathlib.Path) -> None:
    font = TTFont(INTER / f"Inter-{style}.otf", recalcTimestamp=False)
    tabular = tabular_glyphs(font)
    plain = font.getBestCmap()
    at_fixed_places = {
        TABULAR_FROM + code: tabular[plain[code]]
        for code in range(0x20, 0x7F)
        if plain[code] in tabular
    }
    map_characters(font, at_fixed_places)
    cutter = subset.Subsetter(options())
    letters = {code for first, last in LETTERS for code in range(first, last + 1)}
    cutter.populate(unicodes=letters | set(at_fixed_places))
    cutter.subset(font)
    make_height_one_em(font)
    font.save(target)


def icon_names(header: str) -> list[str]:
    """The enumerators between `none` and `count_`; the header is the only list of icons."""
    listed = re.search(r"enum class Icon.*?none[^,]*,(.*?)count_", header, re.DOTALL)
    if not listed:
        sys.exit("the list of icons (enum class Icon … none, …, count_) was not found.")
    without_comments = re.sub(r"//.*", "", listed[1])
    return [name.strip().replace("_", "-") for name in without_comments.split(",") if name.strip()]


def cut_lucide(icons_header: pathlib.Path, folder: pathlib.Path, target: pathlib.Path) -> None:
    codes = json.loads((folder / "codepoints.json").read_text())
    names = icon_names(icons_header.read_text())
    unknown = [name for name in names if name not in codes]
    if unknown:
        sys.exit(f"{icons_header}: Lucide has no icon called {', '.join(unknown)}.")
    font = TTFont(folder / "lucide.ttf", recalcTimestamp=False)
    glyph_at = font.getBestCmap()
    glyphs = [glyph_at[codes[name]] for name in names]
    for table in font["cmap"].tables:
        table.cmap = {}
    map_characters(font, {ICONS_FROM + place: glyph for place, glyph in enumerate(glyphs)})
    cutter = subset.Subsetter(options())
    cutter.populate(unicodes=range(ICONS_FROM, ICONS_FROM + len(names)))
    cutter.subset(font)
    font.save(target)


def main(icons_header: str, lucide_folder: str, output_folder: str) -> None:
    output = pathlib.Path(output_folder)
    output.mkdir(parents=True, exist_ok=True)
    cut_inter("Regular", output / "inter_regular.otf")
    cut_inter("SemiBold", output / "inter_semibold.otf")
    cut_lucide(pathlib.Path(icons_header), pathlib.Path(lucide_folder), output / "lucide.ttf")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
