"""Find the browser and the Japanese fonts that browser tests need, or install them where we may."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable")
ON_MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
PACKAGES = {
    "browser": "chromium-headless-shell",
    "fonts": "fonts-noto-cjk",
    "trust": "libnss3-tools",  # certutil, which lets a browser trust the venue's certificate
}


class NoBrowser(Exception):
    """No browser to test with; the message says what to install."""


def browser() -> str:
    """The path of a Chromium; installs it and Japanese fonts when they are missing."""
    missing = [*([] if found() else ["browser"]), *([] if sets_japanese() else ["fonts"])]
    missing += [] if shutil.which("certutil") else ["trust"]
    if missing:
        install([PACKAGES[what] for what in missing])
    path = found()
    if path is None or not sets_japanese():
        raise NoBrowser(f"Browser tests need {' and '.join(PACKAGES.values())}: install them.")
    return path


def found() -> str | None:
    """The first Chromium there is; CHROMIUM may name one."""
    named = [
        os.environ.get("CHROMIUM"),
        *map(shutil.which, NAMES),
        str(ON_MACOS),
        playwrights_own(),
    ]
    return next((path for path in named if path and Path(path).exists()), None)


def playwrights_own() -> str | None:
    """The Chromium that `playwright install chromium` fetched earlier."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def sets_japanese() -> bool:
    """Whether a font for Japanese is there; macOS brings one, and kanji would be boxes without."""
    if sys.platform == "darwin":
        return True
    if shutil.which("fc-list") is None:
        return bool(list(Path("/usr/share/fonts").glob("**/NotoSansCJK*")))
    return bool(output(["fc-list", ":lang=ja", "family"]).strip())


def install(packages: list[str]) -> None:
    """With apt where we are root or may be without a password, else with Playwright's own means."""
    names = " ".join(packages)
    if shutil.which("apt-get") and (root := as_root()) is not None:
        print(f"  Installing {names} …", flush=True)
        run([*root, "apt-get", "-q", "update"])
        run([*root, "apt-get", "-qy", "install", "--no-install-recommends", *packages])
    if found() is None:
        print("  Fetching Chromium …", flush=True)
        run([sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"])


def as_root() -> list[str] | None:
    """What to put before a command that needs root, or None where we may not."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
    ):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def run(command: list[str]) -> None:
    """Run it, and say in a line why it failed; the caller looks for the thing itself."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).splitlines()
    if done.returncode:
        why = next((line for line in said if line.startswith(("E: ", "Error"))), "it failed")
        print(f"  {' '.join(command[-3:])}: {why}", flush=True)


def output(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
