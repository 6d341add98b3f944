"""I register, by a program of my own."""

from typing import Literal
from uuid import UUID

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.age import read_age
from community.members.tables import Member
from community.places.kinds import kind_named
from community.registrations.answers import Answer
from community.registrations.photo_wish import PhotoWish
from community.registrations.register import register
from community.registrations.tables import Source
from community.registrations.under_age import mark
from community.registrations.wish import Wish


class MyWish(msgspec.Struct):
    """How I come; the other fields where the community asks for an age or a guardian."""

    kind: UUID | None = None
    discount_code: str = ""
    photo_wish: PhotoWish = PhotoWish.UNKNOWN
    old_enough: bool = False
    age_band: Literal["", "adult", "minor"] = ""
    guardian: str = ""
    guardian_agrees: bool = False


@post("/api/v1/events/{slug:str}/registrations/mine")
async def register_me(
    me: NamedDependency[Member],
    joinable: NamedDependency[Event],
    data: JSONBody[MyWish | None] = None,
) -> Answer:
    """Register me: a place, or a turn on the waitlist; who is registered already stays so."""
    wish = data or MyWish()
    age = read_age(msgspec.structs.asdict(wish))
    photos = PhotoWish.NO if age.is_minor else wish.photo_wish
    kind = await kind_named(joinable, str(wish.kind or ""))
    asked = Wish(wish.discount_code, Source.API, photos, kind)
    made = await register(joinable, me, asked)
    if age.is_minor:
        made = await mark(made, age)
    return Answer.of(made, joinable)


HANDLERS = [register_me]
