"""The small cast of our tests, and the evenings they meet at.

Everybody is invented. Only what matters to the story is given; the rest has a plain default.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from community.access.browser import Browser
from community.access.tables import HeldRole
from community.clock import now
from community.events.tables import Event, Series, State
from community.members.tables import Member, Membership, Standing
from community.places.tables import PlaceKind
from community.signing_in.sign_in import make_link, sign_in

NEXT_MONTH = datetime(2027, 1, 22, 10, 0, tzinfo=UTC)  # 19:00 in Tokyo, a Friday


async def someone(name: str, **known: Any) -> Member:
    """A guest of the community with an address of their own, unless said otherwise."""
    person = Member(**{"name": name, "email": f"{name}@example.jp", **known})
    await person.save()
    if person.standing == Standing.MEMBER:
        await Membership(member=person.id).save()
    return person


async def aoi(**known: Any) -> Member:
    """Aoi owns the community, and organises."""
    person = await someone("aoi", standing=Standing.MEMBER, **known)
    await holds(person, "owner")
    return person


async def holds(person: Member, role: str, **place: Any) -> None:
    """The person has this role, for the community unless event or series are given."""
    await HeldRole(member=person.id, role=role, **place).save()


async def haruto(**known: Any) -> Member:
    """Haruto is a member."""
    return await someone("haruto", standing=Standing.MEMBER, **known)


async def mei(**known: Any) -> Member:
    """Mei is a guest who may become a member."""
    return await someone("mei", **known)


async def a_series(slug: str = "hitori-cs") -> Series:
    """The series 「ひとりCSの夜」, made once."""
    series = await Series.objects().get(Series.slug == slug)
    if series is None:
        series = Series(slug=slug, title="ひとりCSの夜")
        await series.save()
    return series


async def an_event(slug: str = "hitori-cs-33", **known: Any) -> Event:
    """A published event no. 33 with ten places, 3,000 yen, 2,000 yen for members."""
    given: dict[str, Any] = {
        "slug": slug,
        "number": 33,
        "title": "KPIを持ち寄る夜",
        "starts_at": NEXT_MONTH,
        "ends_at": NEXT_MONTH + timedelta(hours=2, minutes=30),
        "places": 10,
        "fee_yen": 3000,
        "member_fee_yen": 2000,
        "venue_name": "白樺ホール",
        "state": State.PUBLISHED,
        "published_at": now(),
        **known,
    }
    given.setdefault("series", await a_series())
    kinds = given.pop("kinds", ({},))
    event = Event(**given)
    await event.save()
    for position, kind in enumerate(kinds, 1):
        await a_kind(event, **{"position": position, **kind})
    return event


async def a_kind(event: Event, **known: Any) -> PlaceKind:
    """A kind of place that may fill the room, for the event's own fees."""
    fees = {name: getattr(event, name) for name in ("fee_yen", "member_fee_yen")}
    kind = PlaceKind(**{"event": event.id, "capacity": event.places, **fees, **known})
    await kind.save()
    return kind


async def as_(member: Member, browser: httpx.AsyncClient) -> httpx.AsyncClient:
    """The same browser, signed in; it is known to be theirs, so no mail tells of it."""
    signed_in = await sign_in(await make_link(member), Browser(device=str(member.id)))
    browser.cookies.set("session", signed_in.session, domain="community.test")
    return browser
