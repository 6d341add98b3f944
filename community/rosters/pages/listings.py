"""Where else an event stands: linked, brought over, chosen as the place to sign up."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.find import all_series
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.platforms.all import BY_KEY
from community.platforms.events import can_be_asked
from community.rosters.listings import bring_over, link, listings_of, sign_up_at, unlink
from community.rosters.tables import ListingElsewhere
from community.web.answer import page, see

HERE = "/events/{slug:str}/listings"


class AddressForm(msgspec.Struct):
    """The event's address on the other platform."""

    url: str = ""


class DraftForm(AddressForm):
    """And the series that it belongs to here."""

    series: str = ""
    series_title: str = ""


@get("/listings")
async def bring_over_page(organiser: NamedDependency[Visitor]) -> Response[str]:
    """Name the event that is to be brought over."""
    series, asks = await all_series(), can_be_asked("connpass")
    return page("rosters/bring_over.html", organiser, series=series, asks_connpass=asks)


@post("/listings")
async def bring_over_event(
    organiser: NamedDependency[Visitor], data: URLEncodedBody[DraftForm]
) -> Redirect:
    """A draft of it."""
    event = await bring_over(data.url, data.series, data.series_title)
    told = _("This is a draft. Look it over, and publish it when it is right.")
    return see(f"/events/{event.slug}/edit", told)


@get(HERE)
async def listings_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """Where else it stands, and where people sign up."""
    found = await listings_of(event)
    return page("rosters/listings.html", organiser, event=event, listings=found, platforms=BY_KEY)


@post(HERE)
async def link_event(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[AddressForm],
) -> Redirect:
    """Note the address, or ask anew what is known there."""
    await link(event, data.url)
    return see(f"/events/{event.slug}/listings")


@post(HERE + "/here")
async def sign_up_here(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Redirect:
    """People sign up on this site."""
    await sign_up_at(event, None)
    return see(f"/events/{event.slug}/listings")


@post(HERE + "/{listing_id:uuid}")
async def sign_up_there(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    listing: NamedDependency[ListingElsewhere],
) -> Redirect:
    """People sign up there, and only there."""
    await sign_up_at(event, listing)
    return see(f"/events/{event.slug}/listings")


@post(HERE + "/{listing_id:uuid}/removal")
async def unlink_event(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    listing: NamedDependency[ListingElsewhere],
) -> Redirect:
    """Forget the address."""
    await unlink(listing)
    return see(f"/events/{event.slug}/listings")


HANDLERS: list[Any] = [
    *(bring_over_page, bring_over_event, listings_page, link_event),
    *(sign_up_here, sign_up_there, unlink_event),
]
