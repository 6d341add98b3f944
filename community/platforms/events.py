"""Events of connpass (API v2) and Doorkeeper, as their programs tell them."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from community.language import _
from community.platforms.ask import NotThere, ask
from community.platforms.listing import Address, Listing
from community.platforms.plain_words import plain_words
from community.refusal import Refused
from community.settings import settings


class _Connpass(msgspec.Struct):
    title: str
    started_at: datetime
    ended_at: datetime | None = None
    catch: str | None = None
    description: str | None = None
    limit: int | None = None
    address: str | None = None
    place: str | None = None
    accepted: int | None = None
    waiting: int | None = None


class _Doorkeeper(msgspec.Struct):
    title: str
    starts_at: datetime
    ends_at: datetime | None = None
    description: str | None = None
    ticket_limit: int | None = None
    address: str | None = None
    venue_name: str | None = None
    participants: int | None = None
    waitlisted: int | None = None


def can_be_asked(platform: str) -> bool:
    """Whether this installation may ask the platform for events; connpass wants a key."""
    return platform == "doorkeeper" or (
        platform == "connpass" and bool(settings().connpass_api_key)
    )


async def listing_at(address: Address) -> Listing:
    """What the platform tells about the event. Refuses platforms that cannot be asked."""
    if not can_be_asked(address.platform):
        raise Refused(_("This platform cannot be asked for events. Link the event instead."), "url")
    return await (_of_connpass if address.platform == "connpass" else _of_doorkeeper)(address)


async def _of_connpass(address: Address) -> Listing:
    url = f"{settings().connpass_api_url.rstrip('/')}/events/"
    key = {"X-API-Key": settings().connpass_api_key}
    told = await ask("connpass", url, {"event_id": address.number}, key)
    found = _read(told, "connpass", "events", list[_Connpass])
    if not found:
        raise NotThere("connpass")
    one = found[0]
    words = "\n\n".join(filter(None, (one.catch, plain_words(one.description or ""))))
    when = (one.started_at, one.ended_at)
    return _listing(address, one, words, when, (one.place, one.limit, one.accepted, one.waiting))


async def _of_doorkeeper(address: Address) -> Listing:
    url = f"{settings().doorkeeper_api_url.rstrip('/')}/events/{address.number}"
    token = settings().doorkeeper_api_key
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    one = _read(await ask("Doorkeeper", url, {}, headers), "Doorkeeper", "event", _Doorkeeper)
    words = plain_words(one.description or "")
    numbers = (one.venue_name, one.ticket_limit, one.participants, one.waitlisted)
    return _listing(address, one, words, (one.starts_at, one.ends_at), numbers)


def _read(told: Any, platform: str, under: str, shape: Any) -> Any:
    try:
        return msgspec.convert(told[under], shape)
    except (msgspec.ValidationError, KeyError, TypeError) as odd:
        sentence = _("{platform} has not answered as it should. Please try again later.")
        raise Refused(sentence.format(platform=platform), "url") from odd


def _listing(
    address: Address, one: Any, words: str, when: tuple[datetime, datetime | None], rest: Any
) -> Listing:
    starts_at, ends_at = when
    place, places, accepted, waiting = rest
    return Listing(
        address=address,
        title=one.title,
        description=words,
        starts_at=starts_at,
        ends_at=ends_at if ends_at and ends_at > starts_at else starts_at + timedelta(hours=2),
        place=place or "",
        venue=one.address or "",
        places=places,
        accepted=accepted or 0,
        waiting=waiting or 0,
    )
