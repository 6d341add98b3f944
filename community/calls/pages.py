"""The host's view of a roundtable, and the calls as the organiser sees them."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.calls.call import answer, call, end, open_call
from community.calls.hint import hint
from community.calls.late import alarm_at
from community.calls.minute import minute_of
from community.calls.tables import Call
from community.calls.waiting import needs_of
from community.clock import now
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said
from community.outputs.writer import Writer
from community.roundtables.tables import Roundtable
from community.web.answer import page, see

Answer = Response[Any]
Hosting = NamedDependency[Writer]
Organiser = NamedDependency[Visitor]
Called = NamedDependency[Call]
Evening = NamedDependency[Event]
Sent = NamedDependency[Said]

SEEN_AT = {"/calls", "/desk", "/sheets", "/stage/control"}


@get("/roundtables/{roundtable_id:uuid}/host")
async def host(visitor: NamedDependency[Visitor], hosting: Hosting) -> Answer:
    minute = await minute_of(hosting)
    return page(
        "calls/host.html",
        visitor,
        writer=hosting,
        minute=minute,
        hint=hint(minute, now()),
        call=await open_call(hosting.roundtable),
        alarm_at=alarm_at(hosting.round),
        at=now(),
    )


@post("/roundtables/{roundtable_id:uuid}/call")
async def call_organiser(hosting: Hosting) -> Answer:
    await call(hosting)
    return see(_host(hosting), _("The organisers see that you call."))


@post("/roundtables/{roundtable_id:uuid}/call/end")
async def end_own(hosting: Hosting) -> Answer:
    found = await open_call(hosting.roundtable)
    if found is not None:
        await end(found, hosting.event.id)
    return see(_host(hosting), _("The call is over."))


@get("/events/{slug:str}/calls")
async def calls(organiser: Organiser, event: Evening) -> Answer:
    needs = await needs_of(event)
    return page("calls/calls.html", organiser, event=event, needs=needs, at=now())


@post("/calls/{call_id:uuid}/answer")
async def come(
    organiser: Organiser, call: Called, called_from: NamedDependency[Roundtable], said: Sent
) -> Answer:
    await answer(call, called_from.event.id, organiser.name)
    return see(_seen_at(called_from, said), _("The roundtable sees that you are coming."))


@post("/calls/{call_id:uuid}/end")
async def done(
    organiser: Organiser, call: Called, called_from: NamedDependency[Roundtable], said: Sent
) -> Answer:
    await end(call, called_from.event.id)
    return see(_seen_at(called_from, said), _("The call is over."))


def _host(writer: Writer) -> str:
    return f"/roundtables/{writer.roundtable.id}/host"


def _seen_at(roundtable: Roundtable, said: Said) -> str:
    """The page of the evening on which the organiser saw the call, and stays."""
    place = str(said.get("place", ""))
    return f"/events/{roundtable.event.slug}{place if place in SEEN_AT else '/calls'}"


HANDLERS = [host, call_organiser, end_own, calls, come, done]
