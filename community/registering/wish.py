"""What somebody asks for when they register, and who asks of whom we know nothing but this."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

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
    they take in addition. `shown_yen` is the price of the place that stood in their form, and
    `shown_beside` those of what could be taken in addition."""

    discount_code: str = ""
    source: Source = Source.WEB
    photo_wish: PhotoWish = PhotoWish.UNKNOWN
    kind: PlaceKind | None = None
    group: GroupWish = ALONE
    beside: tuple[PlaceKind, ...] = ()
    shown_yen: int | None = None
    shown_beside: Mapping[UUID, int] = field(default_factory=dict)


ANYHOW = Wish()
"""Nothing in particular is asked for."""
