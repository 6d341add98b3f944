"""Proposals to mend the seating: kept until somebody takes one, and made anew when asked again."""

from community.database import lock, transaction
from community.events.tables import Event
from community.live import tell
from community.mending.repair import Repair
from community.mending.trade_offs import Way
from community.roundtables.ended import forget_proposals
from community.roundtables.seats import in_short, written
from community.roundtables.tables import Draft, Kind
from community.roundtables.to_mend import ToMend, to_mend, worked_out


async def propose(event: Event) -> list[Draft]:
    """Two or three ways to seat who came late and close the gaps of who is missing.

    No chair is changed. Earlier proposals are gone.
    """
    found = await to_mend(event)
    repairs = await worked_out(found)
    async with transaction():
        event = await lock(event)
        await forget_proposals(event)
        drafts = [_draft(event, found, way, mended) for way, mended in repairs.items()]
        for each in drafts:
            await each.save()
        await tell(f"seating:{event.id}")
    return drafts


def _draft(event: Event, found: ToMend, way: Way, mended: Repair) -> Draft:
    return Draft(
        event=event.id,
        kind=Kind.REPAIR,
        way=way,
        rounds=len(found.rounds),
        size=found.last.size,
        seed=found.last.seed,
        seats=written(found.seats(mended)),
        is_fewest=mended.is_fewest,
        made_from=in_short(found.now[found.played :]),
    )


async def proposals_of(event: Event) -> list[Draft]:
    """What is proposed now, the fewest moves first."""
    mine = (Draft.event == event.id) & (Draft.kind == Kind.REPAIR)
    found = await Draft.objects().where(mine & Draft.is_over.eq(False))
    return sorted(found, key=lambda each: list(Way).index(Way(each.way)))
