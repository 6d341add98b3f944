"""Calls for the organiser, and the host's view, for programs."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency

from community.calls.call import answer, call, end, open_call
from community.calls.hint import hint
from community.calls.minute import Minute, minute_of
from community.calls.tables import Call
from community.calls.waiting import Needs, needs_of
from community.clock import now
from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.writer import Writer
from community.roundtables.tables import Roundtable

Hosting = NamedDependency[Writer]
Organiser = NamedDependency[Visitor]


class CallAnswer(msgspec.Struct):
    """A call and how far it has come; without an id there is none."""

    id: UUID | None = None
    called_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    by_name: str = ""

    @classmethod
    def of(cls, call: Call | None) -> "CallAnswer":
        """The call as a program reads it."""
        return (
            cls(**{name: getattr(call, name) for name in cls.__struct_fields__}) if call else cls()
        )


class HostAnswer(msgspec.Struct):
    """This minute at a roundtable, one thing to do, and its call."""

    minute: Minute
    hint: str
    call: CallAnswer


@get("/api/v1/roundtables/{roundtable_id:uuid}/host")
async def host(hosting: Hosting) -> HostAnswer:
    """Who has not written and what is not answered, for whoever looks after the roundtable."""
    minute = await minute_of(hosting)
    called = CallAnswer.of(await open_call(hosting.roundtable))
    return HostAnswer(minute, hint(minute, now()), called)


@post("/api/v1/roundtables/{roundtable_id:uuid}/call", status_code=200)
async def call_organiser(hosting: Hosting) -> CallAnswer:
    """Call the organiser; calling again changes nothing."""
    return CallAnswer.of(await call(hosting))


@post("/api/v1/roundtables/{roundtable_id:uuid}/call/end", status_code=200)
async def end_own(hosting: Hosting) -> CallAnswer:
    """The roundtable needs nobody any more."""
    found = await open_call(hosting.roundtable)
    return CallAnswer.of(await end(found, hosting.event.id) if found else None)


@get("/api/v1/events/{slug:str}/calls")
async def calls(organiser: Organiser, event: NamedDependency[Event]) -> Needs:
    """The roundtables that call, and those without a line at 70 % of the round's time."""
    return await needs_of(event)


@post("/api/v1/calls/{call_id:uuid}/answer", status_code=200)
async def come(
    organiser: Organiser, call: NamedDependency[Call], called_from: NamedDependency[Roundtable]
) -> CallAnswer:
    """Say that you are on the way; whoever answered first stays named."""
    return CallAnswer.of(await answer(call, called_from.event.id, organiser.name))


@post("/api/v1/calls/{call_id:uuid}/end", status_code=200)
async def done(
    organiser: Organiser, call: NamedDependency[Call], called_from: NamedDependency[Roundtable]
) -> CallAnswer:
    """The call is over."""
    return CallAnswer.of(await end(call, called_from.event.id))


HANDLERS = [host, call_organiser, end_own, calls, come, done]
