"""Make `.venv` and the browser's files, or see that nothing has changed since.

Standard library only: it runs before anything is installed. Usage: set_up.py run|test
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
VENV = HOUSE / ".venv"
PYTHON = VENV / "bin" / "python"
PIP = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-qq"]
NEEDED_BY = {"run": ["build.txt", "run.txt"], "test": ["build.txt", "run.txt", "test.txt"]}


class NotPossible(Exception):
    """Something this machine lacks, in a sentence."""


def set_up(purpose: str) -> None:
    """Everything `purpose` needs, each step only when what it depends on has changed."""
    if not works(PYTHON):
        step("A Python environment in .venv", make_environment)
    packages = [HOUSE / "requirements" / name for name in NEEDED_BY[purpose]]
    once("Python packages", f"packages-{purpose}", packages, lambda: install(packages))
    if needs_node():
        node = [HOUSE / "requirements" / "node.txt"]
        once("Node, for the browser's files", "node", node, lambda: install(node))
    if not assets_are_fresh():
        step("The browser's files", build_assets)
    about = [HOUSE / "pyproject.toml", HOUSE / "hatch_build.py"]
    once("The command `community`", "ourselves", about, install_ourselves)


def works(python: Path) -> bool:
    """Whether the environment's Python still starts and has pip; a half-made one has not."""
    command = [str(python), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
    return python.exists() and quietly(command).returncode == 0


def make_environment() -> None:
    if quietly([sys.executable, "-c", "import ensurepip, venv"]).returncode:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise NotPossible(f"Python's venv is missing: apt install python{version}-venv.")
    shutil.rmtree(VENV, ignore_errors=True)
    must([sys.executable, "-m", "venv", str(VENV)])


def install(lists: list[Path]) -> None:
    """Exactly the pinned packages, each checked by its hash, none built on this machine."""
    wanted = [word for path in lists for word in ("-r", str(path))]
    must([*PIP, "install", "--require-hashes", "--no-deps", "--only-binary", ":all:", *wanted])


def install_ourselves() -> None:
    must([*PIP, "install", "--no-deps", "--no-build-isolation", "--editable", str(HOUSE)])


def needs_node() -> bool:
    """Whether the browser's files must be built and this machine has no Node for it."""
    return not assets_are_fresh() and ask_assets("assets.find_node(wheel=False) is None")


def assets_are_fresh() -> bool:
    return ask_assets("assets.is_fresh()")


def ask_assets(question: str) -> bool:
    code = f"import assets, sys; sys.exit(0 if {question} else 7)"
    answer = quietly([str(PYTHON), "-B", "-c", code], HOUSE / "frontend").returncode
    if answer not in (0, 7):
        raise NotPossible("frontend/assets.py does not run; is the clone complete?")
    return answer == 0


def build_assets() -> None:
    # In a network with a certificate of its own, Node would else trust less than this machine.
    os.environ.setdefault("NODE_USE_SYSTEM_CA", "1")
    must([str(PYTHON), "-B", str(HOUSE / "frontend" / "assets.py")])


def once(title: str, name: str, sources: list[Path], work: Callable[[], None]) -> None:
    """Do the work unless it was done for these very files, in this place, with this Python."""
    stamp = VENV / f"done-{name}"
    place = f"{HOUSE} {os.path.realpath(PYTHON)} {(VENV / 'pyvenv.cfg').read_text()}"
    content = b"".join(path.read_bytes() for path in sources if path.exists())
    state = hashlib.sha256(place.encode() + content).hexdigest()
    if not stamp.exists() or stamp.read_text() != state:
        step(title, work)
        stamp.write_text(state)


def step(title: str, work: Callable[[], None]) -> None:
    print(f"  {title} …", flush=True)
    began = time.monotonic()
    work()
    print(f"  {title}: {time.monotonic() - began:.1f} s", flush=True)


def must(command: list[str]) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode:
        raise NotPossible(f"This did not work: {' '.join(command)}")


def quietly(command: list[str], folder: Path = HOUSE) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


def main() -> None:
    with (HOUSE / ".setting-up").open("w") as alone:
        fcntl.flock(alone, fcntl.LOCK_EX)  # bin/run and bin/test may be called at once
        try:
            set_up(sys.argv[1])
        except NotPossible as sentence:
            sys.exit(str(sentence))


if __name__ == "__main__":
    main()
