"""I register, by a program of my own."""

from typing import Annotated
from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta, field

from community.events.tables import Event
from community.groups.group_wish import read_group_wish
from community.members.tables import Member
from community.places.kinds import kind_named, kinds_beside
from community.registering.api.age_answers import AgeAnswers, Shown, ShownBeside, marked
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.answers import Answer
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Source


class MyWish(AgeAnswers):
    """How I come; what is said about age where the community asks for an age or a guardian."""

    kind: UUID | None = None
    beside: tuple[UUID, ...] = ()
    shown_yen: Shown = None
    shown_beside: ShownBeside = field(default_factory=dict)
    discount_code: str = ""
    photo_wish: PhotoWish = PhotoWish.UNKNOWN
    group_size: Annotated[int, Meta(description="We are so many and come together.")] = 0
    group: Annotated[str, Meta(description="The link I was given by somebody of a group.")] = ""


@post("/api/v1/events/{slug:str}/registrations/mine")
async def register_me(
    me: NamedDependency[Member],
    joinable: NamedDependency[Event],
    data: JSONBody[MyWish | None] = None,
) -> Answer:
    """Register me: a place, or a turn on the waitlist; who is registered already stays so."""
    wish = data or MyWish()
    age = wish.read()
    photos = PhotoWish.NO if age.is_minor else wish.photo_wish
    kind = await kind_named(joinable, str(wish.kind or ""))
    beside = await kinds_beside(joinable, map(str, wish.beside))
    group = read_group_wish(wish.group, str(wish.group_size), me.name)
    shown = (wish.shown_yen, wish.shown_beside)
    asked = Wish(wish.discount_code, Source.API, photos, kind, group, beside, *shown)
    made = await marked(await register(joinable, me, asked), age)
    return Answer.of(made, joinable)


HANDLERS = [register_me]
