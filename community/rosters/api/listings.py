"""Where else an event stands, for programs."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.rosters.listings import bring_over, link, listings_of, sign_up_at, unlink
from community.rosters.tables import ListingElsewhere

HERE = "/api/v1/events/{slug:str}/listings"


class DraftWish(msgspec.Struct):
    """An event's address on connpass or Doorkeeper, and the series it belongs to here."""

    url: str
    series: str = ""
    series_title: str = ""


class LinkWish(msgspec.Struct):
    """The event's address on another platform."""

    url: str


class DraftAnswer(msgspec.Struct):
    """The draft that was made."""

    slug: str
    title: str
    starts_at: datetime
    ends_at: datetime
    places: int


class ListingAnswer(msgspec.Struct):
    """Numbers are null where the platform was not asked; one of all may be the sign-up place."""

    id: UUID
    platform: str
    url: str
    title: str
    places: int | None
    accepted: int | None
    waiting: int | None
    is_sign_up: bool
    seen_at: datetime


@post("/api/v1/listings")
async def bring_over_event(
    organiser: NamedDependency[Visitor], data: JSONBody[DraftWish]
) -> DraftAnswer:
    """A draft with what the platform tells of the event."""
    event = await bring_over(data.url, data.series, data.series_title)
    return msgspec.convert(event, DraftAnswer, from_attributes=True)


@get(HERE)
async def listings(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> list[ListingAnswer]:
    """Where else the event stands."""
    return [_answer(each) for each in await listings_of(event)]


@post(HERE)
async def link_event(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[LinkWish]
) -> ListingAnswer:
    """Note the address; connpass and Doorkeeper are asked what they know."""
    return _answer(await link(event, data.url))


@post(HERE + "/here", status_code=204)
async def sign_up_here(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> None:
    """People sign up on this site."""
    await sign_up_at(event, None)


@post(HERE + "/{listing_id:uuid}", status_code=204)
async def sign_up_there(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    listing: NamedDependency[ListingElsewhere],
) -> None:
    """People sign up there, and only there."""
    await sign_up_at(event, listing)


@post(HERE + "/{listing_id:uuid}/removal", status_code=204)
async def unlink_event(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    listing: NamedDependency[ListingElsewhere],
) -> None:
    """Forget the address."""
    await unlink(listing)


def _answer(found: ListingElsewhere) -> ListingAnswer:
    own = {name: getattr(found, name) for name in ListingAnswer.__struct_fields__}
    return ListingAnswer(**{**own, "is_sign_up": bool(found.is_sign_up)})


HANDLERS: list[Any] = [
    *(bring_over_event, listings, link_event),
    *(sign_up_here, sign_up_there, unlink_event),
]
