"""My own registrations, for my own programs."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from msgspec import Meta

from community.database.part import Part
from community.members.tables import Member
from community.registrations.listed import Listed
from community.registrations.mine import open_feed, some_of_mine
from community.settings import settings

Me = NamedDependency[Member]


class MyPage(msgspec.Struct):
    """Some of one's own registrations, and the mark of where to go on."""

    registrations: list[Listed]
    next: str | None


class Feed(msgspec.Struct):
    """A private address for a calendar; whoever has it reads my evenings."""

    address: Annotated[str, Meta(examples=["https://meet.example.org/calendars/…"])]


@get("/api/v1/registrations")
async def mine(me: Me, part: NamedDependency[Part]) -> MyPage:
    """One's own registrations, the latest first; a program without a person has none."""
    found = await some_of_mine(me, part)
    return MyPage([Listed.of(each, each.event, me) for each in found.rows], found.next)


@post("/api/v1/registrations/feed", status_code=200)
async def make_feed(me: Me) -> Feed:
    """The private address of my calendar, made at the first call."""
    token = (await open_feed(me)).calendar_token
    return Feed(f"{settings().address}/calendars/{token}/registrations.ics")


HANDLERS = [mine, make_feed]
