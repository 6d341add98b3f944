"""Every check of the house, one after the other; ends with the first list of what is wrong.

Usage: check.py [--no-browser] [what pytest should run]
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from browser import NoBrowser, browser

BIN = Path(sys.executable).parent
CHECKS = [
    ("Format", ["ruff", "format", "--check", "--quiet", "."]),
    ("Lint", ["ruff", "check", "--quiet", "."]),
    ("Types", ["mypy", "--no-error-summary"]),
    ("Arrows", ["lint-imports"]),
]


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
    failed = [title for title, command in CHECKS if not passes(title, command)]
    if not tests_pass(asked, without_browser, environment):
        failed.append("Tests")
    print(f"Not in order: {', '.join(failed)}." if failed else "All is in order.")
    return 1 if failed else 0


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


def tests_pass(asked: list[str], without_browser: bool, environment: dict[str, str]) -> bool:
    left_out = ["-m", "not browser"] if without_browser else []
    command = [sys.executable, "-m", "pytest", "-q", "--durations=5", *left_out, *asked]
    return subprocess.run(command, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
