"""Prepares what browsers download: web_assets.py --web DIR --fonts DIR [--icons DIR] [--app DIR] --out DIR.

Every file gets a name with a hash of its content and of all it refers to, so that it may be cached
for ever; pages (*.html), the service worker and the web manifest keep their names. A reference is a
quoted or url() path to another asset: "/x.js" and "x.js" from the root, "./x.js" from the file's own
folder. Beside each file lie .br and .gz. manifest.json maps each logical name to its path, integrity,
type and size. shell.json lists what opens without a network: index.html and all it refers to. Its version
is a hash of these files, and stands wherever a file that keeps its name says @shell_version@.
"""

import argparse
import base64
import gzip
import hashlib
import json
import mimetypes
import pathlib
import posixpath
import re
import sys

import brotli

REWRITTEN = {".html", ".js", ".mjs", ".css", ".webmanifest", ".svg"}
KEEP_THEIR_NAME = {"sw.js", "manifest.webmanifest", "robots.txt", "favicon.ico"}
SHELL_PAGE = "index.html"
SHELL_ADDRESS = "/shell"  # where the server gives that page to everyone
VERSION_MARK = "@shell_version@"
ALREADY_COMPRESSED = {".png", ".jpg", ".woff2", ".ico"}
REFERENCE = re.compile(r"""(?P<open>["'`]|url\()(?P<path>[A-Za-z0-9_./-]+\.[a-z0-9]+)(?P<close>["'`]|\))""")
TYPES = {
    ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json", ".otf": "font/otf", ".ttf": "font/ttf",
    ".svg": "image/svg+xml", ".ico": "image/x-icon",
}

Assets = dict[str, bytes]


def read_assets(folders: list[tuple[str, pathlib.Path]]) -> Assets:
    assets: Assets = {}
    for prefix, folder in folders:
        for file in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
            if file.is_file() and not hidden and file.suffix != ".md":
                assets[posixpath.join(prefix, file.relative_to(folder).as_posix())] = file.read_bytes()
    return assets


def resolve(path: str, referrer: str, assets: Assets) -> str | None:
    """The asset that a path written in a file means, if it means one."""
    if path.startswith("/"):
        candidates = [path[1:]]
    else:
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(referrer), path))
        candidates = [beside, path]
    return next((name for name in candidates if name in assets), None)


def references(name: str, assets: Assets) -> set[str]:
    if pathlib.PurePosixPath(name).suffix not in REWRITTEN:
        return set()
    text = assets[name].decode()
    found = (resolve(match["path"], name, assets) for match in REFERENCE.finditer(text))
    return {other for other in found if other and other != name}


def closure(name: str, direct: dict[str, set[str]]) -> set[str]:
    reached, waiting = set(), [name]
    while waiting:
        current = waiting.pop()
        if current not in reached:
            reached.add(current)
            waiting += direct[current]
    return reached


def keeps_its_name(name: str) -> bool:
    return name.endswith(".html") or posixpath.basename(name) in KEEP_THEIR_NAME


def digest_of(parts: set[str], assets: Assets) -> str:
    """Hashing what a file refers to along with it needs no order, so imports may form a circle."""
    digest = hashlib.sha256()
    for part in sorted(parts):
        digest.update(part.encode() + b"\0" + assets[part] + b"\0")
    return digest.hexdigest()[:12]


def public_names(assets: Assets) -> dict[str, str]:
    direct = {name: references(name, assets) for name in assets}
    names = {}
    for name in assets:
        if keeps_its_name(name):
            names[name] = name
            continue
        stem, dot, suffix = name.rpartition(".")
        names[name] = f"{stem}.{digest_of(closure(name, direct), assets)}{dot}{suffix}"
    return names


def shell_files(assets: Assets) -> set[str]:
    """The page of the program and all that it refers to, directly or not."""
    return closure(SHELL_PAGE, {name: references(name, assets) for name in assets})


def rewrite(name: str, assets: Assets, names: dict[str, str]) -> bytes:
    if pathlib.PurePosixPath(name).suffix not in REWRITTEN:
        return assets[name]

    def replaced(match: re.Match[str]) -> str:
        path = match["path"]
        target = resolve(path, name, assets)
        if target is None:
            return match[0]
        kept = path[: len(path) - len(posixpath.basename(path))]
        return match["open"] + kept + posixpath.basename(names[target]) + match["close"]

    return REFERENCE.sub(replaced, assets[name].decode()).encode()


def media_type(name: str) -> str:
    suffix = pathlib.PurePosixPath(name).suffix
    return TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")


def write_if_changed(file: pathlib.Path, content: bytes) -> bool:
    if file.exists() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(file.name + ".new")
    fresh.write_bytes(content)
    fresh.replace(file)
    return True


def write_with_compressed(file: pathlib.Path, content: bytes) -> set[pathlib.Path]:
    if file.suffix in ALREADY_COMPRESSED:
        write_if_changed(file, content)
        return {file}
    packed = [file.with_name(file.name + ".br"), file.with_name(file.name + ".gz")]
    # The plain file is written last, so that its presence vouches for the two beside it.
    same = file.exists() and file.read_bytes() == content and all(other.exists() for other in packed)
    if not same:
        write_if_changed(packed[0], brotli.compress(content, quality=11, lgwin=24))
        write_if_changed(packed[1], gzip.compress(content, compresslevel=9, mtime=0))
        write_if_changed(file, content)
    return {file, *packed}


def integrity(content: bytes) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()


def shell_listing(version: str, files: set[str], manifest: dict[str, dict[str, object]]) -> bytes:
    listed = [{"path": SHELL_ADDRESS, "integrity": manifest[SHELL_PAGE]["integrity"]}]
    for name in sorted(files):
        if manifest[name]["immutable"]:
            listed.append({"path": f"/{manifest[name]['path']}", "integrity": manifest[name]["integrity"]})
    return json.dumps({"version": version, "files": listed}, indent=1).encode() + b"\n"


def publish(assets: Assets, out: pathlib.Path) -> None:
    names = public_names(assets)
    manifest, written = {}, set()
    shell = shell_files(assets) if SHELL_PAGE in assets else set()
    version = digest_of(shell, assets)
    for name in sorted(assets):
        content = rewrite(name, assets, names)
        if keeps_its_name(name):
            content = content.replace(VERSION_MARK.encode(), version.encode())
        written |= write_with_compressed(out / names[name], content)
        manifest[name] = {
            "path": names[name],
            "integrity": integrity(content),
            "type": media_type(name),
            "bytes": len(content),
            "immutable": not keeps_its_name(name),
        }
    if shell:
        written |= write_with_compressed(out / "shell.json", shell_listing(version, shell, manifest))
    listing = out / "manifest.json"
    written |= write_with_compressed(listing, json.dumps(manifest, indent=1).encode() + b"\n")
    for file in out.rglob("*"):
        if file.is_file() and file not in written:
            file.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--web", type=pathlib.Path, required=True)
    parser.add_argument("--fonts", type=pathlib.Path, required=True)
    parser.add_argument("--icons", type=pathlib.Path)
    parser.add_argument("--app", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    chosen = parser.parse_args()
    folders = [("", chosen.web), ("assets", chosen.fonts)]
    folders += [("assets", folder) for folder in (chosen.icons, chosen.app) if folder]
    for _, folder in folders:
        if not folder.is_dir():
            sys.exit(f"web assets: the folder {folder} is missing.")
    chosen.out.mkdir(parents=True, exist_ok=True)
    publish(read_assets(folders), chosen.out)


if __name__ == "__main__":
    main()
