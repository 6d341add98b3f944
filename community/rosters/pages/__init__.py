"""What organisers see of other platforms."""

from typing import Any

from community.rosters.pages import exports, listings, roster

HANDLERS: list[Any] = [*roster.HANDLERS, *exports.HANDLERS, *listings.HANDLERS]
