"""What somebody asks for when they register, and who asks of whom we know nothing but this."""

from dataclasses import dataclass
from typing import NamedTuple

from community.groups.group_wish import ALONE, GroupWish
from community.places.tables import PlaceKind
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Source


class Newcomer(NamedTuple):
    """Whoever reads this address, as a form named them."""

    name: str
    email: str
    company: str = ""
    reading: str = ""


@dataclass(frozen=True)
class Wish:
    """How somebody wants to come; without a kind it is the event's first one, and `beside` is what
    they take in addition."""

    discount_code: str = ""
    source: Source = Source.WEB
    photo_wish: PhotoWish = PhotoWish.UNKNOWN
    kind: PlaceKind | None = None
    group: GroupWish = ALONE
    beside: tuple[PlaceKind, ...] = ()


ANYHOW = Wish()
"""Nothing in particular is asked for."""
