"""Where else an event stands: brought over as a draft, linked, and where people sign up."""

from community.clock import now
from community.database import lock, only, transaction
from community.events.plan import EventPlan
from community.events.tables import Event
from community.places.announce import announce
from community.platforms.events import can_be_asked, listing_at
from community.platforms.listing import Address, Listing, read_listing_address
from community.rosters.tables import ListingElsewhere

USUAL_PLACES = 30


async def bring_over(url: str, series: str, series_title: str) -> Event:
    """A draft with what the platform tells; nobody sees it until it is published.

    Without a limit there, it has thirty places, or as many as people have one there.
    """
    listing = await listing_at(read_listing_address(url))
    async with transaction():
        event = await announce(_plan(listing, series, series_title))
        await _note(event, listing.address, listing)
    return event


async def link(event: Event, url: str) -> ListingElsewhere:
    """Note that the event stands there too; one address a platform, asked about where we may."""
    address = read_listing_address(url)
    listing = await listing_at(address) if can_be_asked(address.platform) else None
    async with transaction():
        event = await lock(event)
        noted = await _note(event, address, listing)
    return noted  # noqa: RET504 - a return inside the block is none to mypy


async def unlink(listing: ListingElsewhere) -> None:
    """Forget the address; people who signed up there sign up here again."""
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == listing.event)))
        if listing.is_sign_up:
            await _sign_up_at(event, "")
        await listing.remove()


async def sign_up_at(event: Event, listing: ListingElsewhere | None) -> None:
    """The one place where people sign up: there, or on this site."""
    async with transaction():
        event = await lock(event)
        await ListingElsewhere.update({ListingElsewhere.is_sign_up: None}).where(
            ListingElsewhere.event == event.id
        )
        if listing is not None:
            listing = await lock(listing)
            listing.is_sign_up = True
            await listing.save()
        await _sign_up_at(event, str(listing.url) if listing else "")


async def listings_of(event: Event) -> list[ListingElsewhere]:
    """Where else the event stands."""
    own = ListingElsewhere.objects().where(ListingElsewhere.event == event.id)
    return await own.order_by(ListingElsewhere.platform)


async def _sign_up_at(event: Event, url: str) -> None:
    event.sign_up_url = url
    event.version += 1
    await event.save([Event.sign_up_url, Event.version])


async def _note(event: Event, address: Address, listing: Listing | None) -> ListingElsewhere:
    same = (ListingElsewhere.event == event.id) & (ListingElsewhere.platform == address.platform)
    noted = await ListingElsewhere.objects().get(same) or ListingElsewhere(
        event=event.id, platform=address.platform, url=address.url
    )
    noted.url, noted.seen_at = address.url, now()
    if listing is not None:
        noted.title, noted.places = listing.title[:200], listing.places
        noted.accepted, noted.waiting = listing.accepted, listing.waiting
    await noted.save()
    if noted.is_sign_up:
        await _sign_up_at(event, address.url)
    return noted


def _plan(listing: Listing, series: str, series_title: str) -> EventPlan:
    return EventPlan(
        title=listing.title[:160],
        starts_at=listing.starts_at,
        ends_at=listing.ends_at,
        places=listing.places or max(listing.accepted, USUAL_PLACES),
        series=series,
        series_title=series_title,
        concept=listing.description[:20_000],
        venue_name=listing.place[:160],
        venue_address=listing.venue[:240],
    )
