"""The ledger and the till, for programs."""

from litestar import get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.members.visitor import Visitor
from community.payments.ledger import ledger_of
from community.payments.ledger_answer import LedgerAnswer
from community.payments.till import till_of
from community.payments.till_answer import TillAnswer


@get("/api/v1/events/{slug:str}/payments")
async def ledger(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> LedgerAnswer:
    """Every yen that came in or went out for this event."""
    return LedgerAnswer.of(await ledger_of(event))


@get("/api/v1/events/{slug:str}/till")
async def till(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> TillAnswer:
    """What was taken at the door, and who took it."""
    return TillAnswer.of(await till_of(event))


HANDLERS = [ledger, till]
