"""Large seatings and rehearsals, for programs: ordered, watched, stopped."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.plannings.plan_later import begin, stop
from community.plannings.rehearse import rehearse
from community.plannings.seating_wish import SeatingWish
from community.plannings.to_plan import Wanted
from community.roundtables.seats import RoundSeats, read
from community.roundtables.tables import Draft, Kind


class DraftAnswer(msgspec.Struct):
    """A seating in the making: `seats` are the best so far, by registration; nobody has them.

    While `is_busy` a job works on it, `percent` is done. A plan that is done is written to the
    chairs and its draft is gone; a rehearsal stays.
    """

    id: UUID
    kind: Kind
    is_busy: bool
    percent: int
    problem: str
    seats: list[RoundSeats]

    @classmethod
    def of(cls, draft: Draft) -> "DraftAnswer":
        """The draft as it is now."""
        known = (draft.id, Kind(draft.kind), draft.is_busy, draft.percent, draft.problem)
        return cls(*known, read(draft.seats))


class PlanningWish(SeatingWish):
    """`stops_after` so many parts makes a plan again that somebody stopped there."""

    stops_after: Annotated[int, Meta(ge=0, le=1_000)] | None = None


@post("/api/v1/events/{slug:str}/seatings/plannings", status_code=202)
async def planning(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[PlanningWish]
) -> DraftAnswer:
    """Order a seating of everybody who is here; for hundreds of people."""
    wanted = Wanted(data.rounds, data.size, data.seed, data.stops_after)
    return DraftAnswer.of(await begin(event, wanted, Kind.PLAN))


@post("/api/v1/events/{slug:str}/seatings/rehearsals", status_code=202)
async def try_out(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[SeatingWish]
) -> DraftAnswer:
    """Order a rehearsal with those who registered, but as many as usually stay away."""
    wanted = Wanted(data.rounds, data.size, data.seed)
    return DraftAnswer.of(await rehearse(event, wanted))


@get("/api/v1/seating-drafts/{draft_id:uuid}")
async def watch(draft: NamedDependency[Draft]) -> DraftAnswer:
    """How far it is, and the best so far."""
    return DraftAnswer.of(draft)


@post("/api/v1/seating-drafts/{draft_id:uuid}/stopping", status_code=204)
async def stop_here(draft: NamedDependency[Draft]) -> None:
    """Stop planning and use the best so far."""
    await stop(draft)


HANDLERS = [planning, try_out, watch, stop_here]
