"""Every check of the house; ends with the first list of what is wrong.

The tests run in two halves beside each other, which take about as long: both wait a lot, and most
machines have two cores. A test that fails beside the other half is run once more, alone.
Usage: check.py [--no-browser] [what pytest should run]
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from browser import NoBrowser, browser

BIN = Path(sys.executable).parent
CHECKS = [
    ("Format", ["ruff", "format", "--check", "--quiet", "."]),
    ("Lint", ["ruff", "check", "--quiet", "."]),
    ("Types", ["mypy", "--no-error-summary"]),
    ("Arrows", ["lint-imports"]),
]
STORIES = ["tests/browser", "tests/cli", "tests/planner", "tests/plannings"]
PYTEST = [sys.executable, "-m", "pytest", "-q", "--durations=5"]
OF_STORIES = ["-o", "cache_dir=.pytest_cache/stories"]
THOSE_THAT_FAILED = ["--last-failed", "--last-failed-no-failures=none", "--exitfirst"]
SOME_FAILED = 1  # pytest's word for it; any higher one means that it could not run them


def main() -> int:
    """0 when all is well; every check runs, also after one has failed."""
    words = sys.argv[1:]
    without_browser = "--no-browser" in words
    asked = [word for word in words if word != "--no-browser"]
    try:
        environment = dict(os.environ) if without_browser else {**os.environ, "CHROMIUM": browser()}
    except NoBrowser as sentence:
        print(f"{sentence} To leave the browser tests out: bin/test --no-browser", file=sys.stderr)
        return 1
    if without_browser:
        asked = ["-m", "not browser", *asked]
    failed = [title for title, command in CHECKS if not passes(title, command)]
    if without_browser or asked:
        failed += [] if run(asked, environment) == 0 else ["Tests"]
    else:
        failed += side_by_side(environment)
    print(f"Not in order: {', '.join(failed)}." if failed else "All is in order.")
    return 1 if failed else 0


def side_by_side(environment: dict[str, str]) -> list[str]:
    """Which half of the tests is not in order."""
    others = [f"--ignore={each}" for each in STORIES]
    with stories(environment) as (telling, said):
        tested, told = run(others, environment), all_told(telling, said)
    halves = {"Tests": (tested, others), "Stories": (told, [*OF_STORIES, *STORIES])}
    return [
        title
        for title, (ended, asked) in halves.items()
        if ended and not passes_alone(title, ended, asked, environment)
    ]


def passes_alone(title: str, ended: int, asked: list[str], environment: dict[str, str]) -> bool:
    """Whether what failed was only short of time beside the other half."""
    if ended != SOME_FAILED:
        return False
    print(f"  {title}: what failed is run once more, alone.", flush=True)
    return run([*THOSE_THAT_FAILED, *asked], environment) == 0


def run(asked: list[str], environment: dict[str, str]) -> int:
    """How pytest ended; 0 when every test passed."""
    return subprocess.run([*PYTEST, *asked], env=environment, check=False).returncode


def passes(title: str, command: list[str]) -> bool:
    """Whether the check finds nothing; what it finds is printed."""
    began = time.monotonic()
    done = subprocess.run(
        [BIN / command[0], *command[1:]], capture_output=True, text=True, check=False
    )
    word = "well" if done.returncode == 0 else "NOT WELL"
    print(f"  {title}: {word}, {time.monotonic() - began:.1f} s", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


@contextmanager
def stories(environment: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    """The half with the browser begins here; what is said of it is kept until it has ended."""
    with tempfile.TemporaryFile() as said:
        telling = subprocess.Popen(
            [*PYTEST, *OF_STORIES, *STORIES], env=environment, stdout=said, stderr=said
        )
        try:
            yield telling, said
        finally:
            end(telling)


def end(telling: subprocess.Popen[bytes]) -> None:
    """A story that is still told takes its server and its browser down first."""
    telling.send_signal(signal.SIGINT)
    try:
        telling.wait(60)
    except subprocess.TimeoutExpired:
        telling.kill()


def all_told(telling: subprocess.Popen[bytes], said: IO[bytes]) -> int:
    """How the stories ended, when they have; what was said is printed."""
    telling.wait()
    said.seek(0)
    print(said.read().decode(errors="replace"), flush=True)
    return telling.returncode


if __name__ == "__main__":
    sys.exit(main())
