"""One registration: made, looked at, cancelled."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.places.kinds import kind_named, kinds_beside
from community.registrations.answers import Answer
from community.registrations.api.age_answers import AgeAnswers, marked
from community.registrations.cancel import cancel
from community.registrations.photo_wish import PhotoWish
from community.registrations.register import register_by_address
from community.registrations.tables import Registration, Source
from community.registrations.wish import Newcomer, Wish

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


class Why(msgspec.Struct):
    """Why somebody will not come."""

    reason: str = ""


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
    wish = Wish(data.discount_code, Source.API, photos, kind, beside=beside)
    who = Newcomer(data.name, data.email, data.company, data.reading)
    registration = await marked(await register_by_address(event, who, wish), age)
    return Answer.of(registration, event)


@get("/api/v1/registrations/{registration_id:uuid}")
async def one(registration: NamedDependency[Registration]) -> Answer:
    """One registration with its ticket."""
    return Answer.of(registration, registration.event)


@post("/api/v1/registrations/{registration_id:uuid}/cancellation", status_code=200)
async def cancel_one(
    registration: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    data: JSONBody[Why | None] = None,
) -> Answer:
    """Give the place or the turn back; the first in line is promoted. Refuses its holder once the
    time for cancelling has passed."""
    reason = data.reason if data else ""
    cancelled = await cancel(registration, reason, by_holder=not visitor.by_role)
    return Answer.of(cancelled, registration.event)


HANDLERS = [register_one, one, cancel_one]
