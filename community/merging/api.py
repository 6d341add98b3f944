"""Two accounts of one person, for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody, QueryParameter

from community.members.answers import Person
from community.members.tables import Member
from community.members.visitor import Visitor
from community.merging.alike import alike, other_account
from community.merging.merge import merge

Words = Annotated[str, QueryParameter(max_length=200, description="A part of a name or address.")]


class Other(msgspec.Struct):
    """The account that ends."""

    other: UUID


class Alike(msgspec.Struct):
    """Who might be the same person."""

    members: list[Person]


@get("/api/v1/members/{member_id:uuid}/merging")
async def look_alike(
    organiser: NamedDependency[Visitor], person: NamedDependency[Member], q: Words = ""
) -> Alike:
    """Who might be the same person: the same name or reading, or whoever `q` finds."""
    return Alike([Person.of(each) for each in await alike(person, q)])


@post("/api/v1/members/{member_id:uuid}/merging", status_code=200)
async def merge_two(
    organiser: NamedDependency[Visitor], person: NamedDependency[Member], data: JSONBody[Other]
) -> Person:
    """Make two accounts one: `other` ends, and there is no way back. Roles need an owner."""
    other = await other_account(str(data.other))
    return Person.of(await merge(person, other, "owner" in organiser.here))


HANDLERS = [look_alike, merge_two]
