"""The platforms we read and write; another one is a file like its neighbours and a word here."""

import tomllib
from pathlib import Path

import msgspec

from community.platforms.platform import Platform

NAMES = ("connpass", "peatix", "luma", "meetup", "eventbrite", "doorkeeper")


def _read(name: str) -> Platform:
    told = (Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(told), Platform)


PLATFORMS: tuple[Platform, ...] = tuple(map(_read, NAMES))
BY_KEY: dict[str, Platform] = {each.key: each for each in PLATFORMS}
LAYOUTS: dict[str, Platform] = {"plain": _read("plain"), **BY_KEY}
"""In which we write rosters: for any spreadsheet, or as a platform writes them itself."""
