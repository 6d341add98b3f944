"""My own membership, for my own programs: asked for, renewed, ended."""

from typing import Annotated, Literal

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.age import read_age
from community.members.answers import Person
from community.members.tables import Member
from community.memberships import apply as membership
from community.memberships.leave import leave
from community.memberships.renew import ask_to_renew

Me = NamedDependency[Member]


class Application(msgspec.Struct):
    """Why I want to be a member; `answers` by the `field` of each question.

    The other fields where the community asks for an age or a guardian.
    """

    motive: Annotated[str, Meta(examples=["同じ仕事の人と話したいからです。"])] = ""
    answers: dict[str, str] = {}
    old_enough: bool = False
    age_band: Literal["", "adult", "minor"] = ""
    guardian: str = ""
    guardian_agrees: bool = False


@post("/api/v1/membership")
async def apply(me: Me, data: JSONBody[Application]) -> Person:
    """Ask to become a member; the organisers answer by mail."""
    age = read_age(msgspec.structs.asdict(data))
    return Person.of(await membership.apply(me, data.motive, data.answers, age))


@post("/api/v1/membership/renewal", status_code=200)
async def renew_mine(me: Me) -> Person:
    """Say that I want to stay for another term; the organisers answer by mail."""
    return Person.of(await ask_to_renew(me))


@post("/api/v1/membership/leaving", status_code=200)
async def leave_now(me: Me) -> Person:
    """Leave the community at once; places and tickets stay."""
    return Person.of(await leave(me))


HANDLERS = [apply, renew_mine, leave_now]
