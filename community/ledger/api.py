"""The ledger and the till, for programs."""

from litestar import get, post
from litestar.di import NamedDependency

from community.events.tables import Event
from community.ledger.agreement import agreement_on
from community.ledger.besides import besides
from community.ledger.compare import compare
from community.ledger.ledger import ledger_of
from community.ledger.ledger_answer import LedgerAnswer
from community.ledger.till import till_of
from community.ledger.till_answer import TillAnswer
from community.members.visitor import Visitor


@get("/api/v1/events/{slug:str}/payments")
async def ledger(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> LedgerAnswer:
    """Every yen that came in or went out for this event, beside what the provider says."""
    return LedgerAnswer.of(await ledger_of(event), await agreement_on(event), await besides())


@post("/api/v1/events/{slug:str}/payments/comparison", status_code=200)
async def compare_now(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> LedgerAnswer:
    """Read the provider's balance now. What the ledger lacks is looked at within seconds."""
    await compare()
    return LedgerAnswer.of(await ledger_of(event), await agreement_on(event), await besides())


@get("/api/v1/events/{slug:str}/till")
async def till(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> TillAnswer:
    """What was taken at the door, and who took it."""
    return TillAnswer.of(await till_of(event))


HANDLERS = [ledger, compare_now, till]
