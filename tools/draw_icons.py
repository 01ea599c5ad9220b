"""Draws the icons of the installed app from one picture: draw_icons.py ICON.svg OUT.

icon_192.png and icon_512.png are the picture as it is. icon_maskable_512.png may be cut to any shape: its
colour fills the square and the picture keeps to the middle 80 %, which a mask never cuts
(https://www.w3.org/TR/appmanifest/#icon-masks). rsvg-convert draws.
"""

import pathlib
import re
import subprocess
import sys

SAFE = 0.8


def background_of(icon: pathlib.Path) -> str:
    found = re.search(r'<rect [^>]*fill="(#[0-9a-f]{6})"', icon.read_text())
    if not found:
        sys.exit(f"draw icons: {icon} has no <rect fill=\"#rrggbb\"> to take the background from.")
    return found[1]


def draw(icon: pathlib.Path, out: pathlib.Path, *options: str) -> None:
    subprocess.run(["rsvg-convert", *options, "--output", out, icon], check=True)


def side(pixels: int) -> tuple[str, ...]:
    return ("--width", str(pixels), "--height", str(pixels))


def main(icon: pathlib.Path, out: pathlib.Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    whole, inner = 512, round(512 * SAFE)
    edge = str((whole - inner) // 2)
    page = ("--page-width", str(whole), "--page-height", str(whole), "--left", edge, "--top", edge)
    draw(icon, out / "icon_maskable_512.png", *side(inner), *page, "--background-color", background_of(icon))
    draw(icon, out / "icon_512.png", *side(whole))
    draw(icon, out / "icon_192.png", *side(192))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: draw_icons.py ICON.svg OUT")
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
