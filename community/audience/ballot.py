"""A vote by dots: opened with its limits, one at a time, and closed for good."""

import secrets
from dataclasses import dataclass

from community.clock import now
from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Shows
from community.refusal import Conflict, Refused
from community.stage.hints import tell_stage
from community.stage.order import SEEDS
from community.stage.put_on_stage import put
from community.stage.tables import Ballot, ChosenFrom

MOST_DOTS = 20


@dataclass(frozen=True)
class Limits:
    """What a person may do with their dots."""

    dots: int = 3
    most_each: int = 1
    own_roundtable: bool = True
    can_take_back: bool = True


async def latest_ballot(event: Event) -> Ballot | None:
    """The vote that is open, or the one that was closed last."""
    theirs = Ballot.objects().where(Ballot.event == event.id)
    return await theirs.order_by(Ballot.opened_at, ascending=False).first()


async def open_ballot(event: Event, chosen_from: ChosenFrom, limits: Limits) -> Ballot:
    """Phones can vote from now on, and the stage says how; refuses while another one is open."""
    if not 1 <= limits.dots <= MOST_DOTS:
        raise Refused(_("Give everybody between 1 and 20 dots."), "dots")
    if not 1 <= limits.most_each <= limits.dots:
        raise Refused(_("Nobody can put more dots on one thing than they have."), "most_each")
    async with transaction():
        await lock(event)
        latest = await latest_ballot(event)
        if latest and latest.is_open:
            raise Conflict(_("A vote is open already. Please close it first."))
        ballot = Ballot(
            event=event.id, chosen_from=chosen_from, seed=secrets.randbelow(SEEDS), **vars(limits)
        )
        await ballot.save()
        await put(event, Shows.VOTE)
        await tell_stage(event.id)
    return ballot


async def close_ballot(event: Event) -> None:
    """Nobody votes any more, and the stage shows the result; a closed one stays as it was."""
    async with transaction():
        await lock(event)
        is_open = (Ballot.event == event.id) & Ballot.closed_at.is_null()
        await Ballot.update({Ballot.closed_at: now()}).where(is_open)
        await put(event, Shows.VOTE)
        await tell_stage(event.id)
