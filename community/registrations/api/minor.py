"""Who is under age at an evening, for programs."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.members.age import Age
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.registrations.under_age import mark


class Minor(msgspec.Struct):
    """Whether somebody is under age, and the guardian who agrees then."""

    is_minor: bool = False
    guardian: str = ""


@post("/api/v1/registrations/{registration_id:uuid}/minor", status_code=200)
async def mark_one(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Minor],
) -> Minor:
    """Mark somebody as under age, or no longer: no photo of a minor is published."""
    marked = await mark(registration, Age(data.is_minor, data.guardian))
    return Minor(marked.is_minor, marked.guardian)


HANDLERS = [mark_one]
