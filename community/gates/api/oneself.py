"""Self check-in for programs."""

from datetime import datetime
from typing import Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.clock import now
from community.events.tables import Event
from community.gates.arrived import Arrived, arrived
from community.gates.rotating import code_at
from community.gates.self_check_in import check_in_oneself, opens_at
from community.registrations.tables import Registration


class Code(msgspec.Struct):
    """The digits that the screen shows."""

    code: str = ""


class Shown(msgspec.Struct):
    """What the venue's screen shows now, and from when on it opens the door."""

    code: str
    opens_at: datetime


class Here(msgspec.Struct):
    """Since when somebody is here, where to go, and what is still to be paid."""

    at: datetime | None
    roundtable: str
    due_yen: int

    @classmethod
    def of(cls, found: Arrived) -> "Here":
        """The same as programs read it."""
        return cls(found.at, found.roundtable, found.due_yen)


@get("/api/v1/events/{slug:str}/door/code")
async def screen(organiser: NamedDependency[Any], event: NamedDependency[Event]) -> Shown:
    """The digits for the venue's screen; they change every half minute."""
    return Shown(code_at(event.id, now()), opens_at(event))


@get("/api/v1/events/{slug:str}/here")
async def here(event: NamedDependency[Event], sitter: NamedDependency[Registration]) -> Here:
    """Whether I am here, and where to go."""
    return Here.of(await arrived(event, sitter))


@post("/api/v1/events/{slug:str}/here", status_code=200)
async def check_in_here(
    event: NamedDependency[Event],
    sitter: NamedDependency[Registration],
    data: JSONBody[Code],
) -> Here:
    """Check myself in with the digits of the venue's screen."""
    await check_in_oneself(event, sitter, data.code)
    return Here.of(await arrived(event, sitter))


HANDLERS = [screen, here, check_in_here]
