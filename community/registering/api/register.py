"""Registering somebody by name and address."""

from typing import Annotated
from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta, field

from community.events.tables import Event
from community.groups.group_wish import ALONE
from community.members.visitor import Visitor
from community.places.kinds import kind_named, kinds_beside
from community.registering.api.age_answers import AgeAnswers, Shown, ShownBeside, marked
from community.registering.register import register_by_address
from community.registering.wish import Newcomer, Wish
from community.registrations.answers import Answer
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Source

Email = Annotated[str, Meta(description="A mail address.", examples=["suzuki@example.jp"])]


class NewRegistration(AgeAnswers):
    """Who wants to come."""

    name: Annotated[str, Meta(examples=["鈴木 明"])] = ""
    email: Email = ""
    company: Annotated[str, Meta(examples=["北風商店"])] = ""
    reading: Annotated[
        str, Meta(description="How the name is read.", examples=["すずき あきら"])
    ] = ""
    discount_code: str = ""
    kind: UUID | None = None
    beside: tuple[UUID, ...] = ()
    shown_yen: Shown = None
    shown_beside: ShownBeside = field(default_factory=dict)


@post("/api/v1/events/{slug:str}/registrations")
async def register_one(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[NewRegistration],
) -> Answer:
    """Register somebody by name and address. They get a place, or a turn on the waitlist, and a
    mail; who is registered already stays so. Where the community asks for an age, so does this.
    `beside` names what they take in addition."""
    age = data.read()
    kind = await kind_named(event, str(data.kind or ""))
    beside = await kinds_beside(event, map(str, data.beside))
    photos = PhotoWish.NO if age.is_minor else PhotoWish.UNKNOWN
    shown = (data.shown_yen, data.shown_beside)
    wish = Wish(data.discount_code, Source.API, photos, kind, ALONE, beside, *shown)
    who = Newcomer(data.name, data.email, data.company, data.reading)
    registration = await marked(await register_by_address(event, who, wish), age)
    return Answer.of(registration, event)


HANDLERS = [register_one]
