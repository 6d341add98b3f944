"""The doctor's looks at this machine: Python, files, disk and clock."""

import os
import platform
import shutil
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from community.cli.finding import Finding, well, wrong
from community.paths import ASSETS
from community.settings import AT_HOME, settings

LEAST_FREE_MB = 500


def python() -> Finding:
    """Never wrong: an older Python would not have come so far."""
    return well(f"Python {platform.python_version()} on {platform.platform(terse=True)}")


def assets() -> Finding:
    """Whether they are built."""
    if not (ASSETS / "manifest.json").exists():
        return wrong("The browser's files are not built: run python frontend/assets.py.")
    return well("The browser's files are built")


def data_folder() -> Finding:
    """Whether we may write there."""
    folder = settings().data_path
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(nearest, os.W_OK | os.X_OK):
        return wrong(f"{nearest} cannot be written to: set DATA_DIR, or give this user the folder.")
    return well(f"The data folder is {folder}")


def disk() -> Finding:
    """Whether there is room left."""
    folder = settings().data_path
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    free_mb = shutil.disk_usage(nearest).free // 1_000_000
    if free_mb < LEAST_FREE_MB:
        return wrong(f"Only {free_mb} MB are free at {nearest}: make room, or move DATA_DIR.")
    return well(f"{free_mb / 1000:.0f} GB are free")


def time_zones() -> Finding:
    """Whether the one that new events begin with is known."""
    name = settings().timezone
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return wrong(f"The time zone {name} is unknown: set TIMEZONE to a name like Asia/Tokyo.")
    return well(f"The time zone is {name}")


def base_url() -> Finding:
    """Links in mails lead there, so it must be what a browser outside can reach."""
    address = urlsplit(settings().base_url)
    if not settings().base_url:
        return well(f"BASE_URL is not set: links lead to {settings().address}, this machine alone")
    if address.scheme not in ("http", "https") or not address.hostname:
        return wrong(f"BASE_URL is {settings().base_url}: it must begin with https:// and a name.")
    if address.scheme == "http" and address.hostname not in AT_HOME:
        return wrong("BASE_URL begins with http://: cameras and sign-in need https:// outside.")
    return well(f"Links lead to {settings().address}")
