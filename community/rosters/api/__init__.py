"""Rosters and listings for programs."""

from typing import Any

from community.rosters.api import exports, listings, roster

HANDLERS: list[Any] = [*roster.HANDLERS, *exports.HANDLERS, *listings.HANDLERS]
