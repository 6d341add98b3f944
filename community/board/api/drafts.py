"""Seatings that are not taken yet, for programs."""

from uuid import UUID

import msgspec
from litestar import post
from litestar.di import NamedDependency

from community.board.answers import SeatingAnswer, seating_answer
from community.events.tables import Event
from community.members.visitor import Visitor
from community.mending.trade_offs import Way
from community.roundtables.drop import drop
from community.roundtables.evening import evening_of
from community.roundtables.held import let_go
from community.roundtables.proposals import proposals
from community.roundtables.propose import propose
from community.roundtables.tables import Chair, Draft
from community.roundtables.take import take
from community.roundtables.undo import undo


class ProposalAnswer(msgspec.Struct):
    """What it does, what that is worth, and who goes where; `id` is named to take it.

    `is_fewest` when it is proven that moving fewer of those who sit would break a rule.
    """

    id: UUID
    way: Way
    does: str
    cost: str
    moves: list[str]
    is_fewest: bool


@post("/api/v1/events/{slug:str}/seatings/proposals")
async def suggest(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> list[ProposalAnswer]:
    """Ways to seat who came late and close gaps, the fewest moves first; nothing is changed."""
    await propose(event)
    found = await proposals(event, await evening_of(event))
    return [
        ProposalAnswer(each.id, each.way, each.words, each.cost, each.moves, each.is_fewest)
        for each in found
    ]


@post("/api/v1/seating-drafts/{draft_id:uuid}/taking")
async def accept(draft: NamedDependency[Draft]) -> SeatingAnswer:
    """Give everybody the chair of this proposal; refused when chairs were changed meanwhile."""
    await take(draft)
    return await seating_answer(draft.event)


@post("/api/v1/seating-drafts/{draft_id:uuid}/dropping", status_code=204)
async def leave(draft: NamedDependency[Draft]) -> None:
    """Forget it; with one proposal go the others."""
    await drop(draft)


@post("/api/v1/events/{slug:str}/seatings/undoing")
async def go_back(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> SeatingAnswer:
    """Undo the last seating; refused when somebody was moved by hand since."""
    await undo(event)
    return await seating_answer(event)


@post("/api/v1/chairs/{chair_id:uuid}/release", status_code=204)
async def release(chair: NamedDependency[Chair]) -> None:
    """Let the machine move this person again, who was put there by hand."""
    await let_go(chair)


HANDLERS = [suggest, accept, leave, go_back, release]
