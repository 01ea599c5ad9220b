"""The icons of the installed app: their sizes, and what a mask may cut."""

import pathlib
import struct
import tempfile
import unittest
import zlib

import cases
import draw_icons


def chunks(picture: bytes) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        kind = picture[at + 4 : at + 8]
        found[kind] = found.get(kind, b"") + picture[at + 8 : at + 8 + length]
        at += length + 12
    return found


def size(picture: bytes) -> tuple[int, int]:
    return struct.unpack(">II", chunks(picture)[b"IHDR"][:8])


def corner(picture: bytes) -> bytes:
    """Red, green, blue and alpha of the first pixel, which every filter of PNG leaves as it is."""
    parts = chunks(picture)
    depth, colour = parts[b"IHDR"][8:10]
    assert (depth, colour) in ((8, 2), (8, 6)), "the icons are no longer 8-bit RGB or RGBA"
    return zlib.decompress(parts[b"IDAT"])[1 : 5 if colour == 6 else 4]


class Icons(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def drawn(self, name: str) -> bytes:
        draw_icons.main(cases.ROOT / "web/assets/icon.svg", self.folder)
        return (self.folder / name).read_bytes()

    def test_they_have_the_sizes_of_their_names(self) -> None:
        self.assertEqual(size(self.drawn("icon_192.png")), (192, 192))
        self.assertEqual(size(self.drawn("icon_512.png")), (512, 512))
        self.assertEqual(size(self.drawn("icon_maskable_512.png")), (512, 512))

    def test_a_mask_finds_colour_up_to_the_edge_and_the_plain_icon_has_its_round_corners(self) -> None:
        self.assertEqual(corner(self.drawn("icon_maskable_512.png"))[:3], bytes.fromhex("005eb8"))
        self.assertEqual(corner(self.drawn("icon_512.png"))[3], 0)

    def test_a_picture_without_a_background_is_named(self) -> None:
        plain = self.folder / "plain.svg"
        plain.write_text("<svg/>")
        with self.assertRaisesRegex(SystemExit, "plain.svg has no <rect"):
            draw_icons.main(plain, self.folder)


if __name__ == "__main__":
    cases.run()
