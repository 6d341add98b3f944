"""Every room with a door: its pages, its API, what it gives to them, and its places of rights."""

from community.rooms.for_people import PAGES
from community.rooms.for_programs import API
from community.rooms.given import GIVEN, PLACES

DOORS = [*PAGES, *API]

__all__ = ["DOORS", "GIVEN", "PLACES"]
