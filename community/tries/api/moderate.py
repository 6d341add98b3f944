"""What organisers take off the library's pages."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.visitor import Visitor
from community.tries.hide import hide, show_again
from community.tries.tables import Trial
from community.tries.told import Account, told_at_all

One = NamedDependency[Trial]


class Because(msgspec.Struct):
    """Why it is taken off; its writer reads it."""

    because: Annotated[str, Meta(examples=["お客さまの名前が入っています。"])] = ""


@get("/api/v1/desk/tries")
async def told(organiser: NamedDependency[Visitor]) -> list[Account]:
    """Everything that may be read, also what was taken off."""
    return await told_at_all()


@post("/api/v1/tries/{trial_id:uuid}/hiding", status_code=200)
async def hide_one(trial: One, data: JSONBody[Because]) -> list[Account]:
    """Take an answer off the library's page."""
    await hide(trial, data.because)
    return await told_at_all()


@post("/api/v1/tries/{trial_id:uuid}/showing", status_code=200)
async def show_one(trial: One) -> list[Account]:
    """Put it back."""
    await show_again(trial)
    return await told_at_all()


HANDLERS = [told, hide_one, show_one]
