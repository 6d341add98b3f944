"""Close a round."""

from community.database import lock, only, transaction
from community.events.rounds import round_of
from community.events.tables import Event, Round
from community.language import _
from community.outputs.hints import tell_rounds
from community.refusal import Conflict
from community.rounds.open_round import or_now
from community.webhooks.announce import announce


async def close_round(event: Event, number: int) -> Round:
    """Nobody writes any more, ten seconds aside; closing a closed round changes nothing."""
    async with transaction():
        await lock(event)
        chosen = only(await round_of(event, number))
        if not chosen.has_begun:
            raise Conflict(_("This round has not been opened yet."))
        if chosen.is_open:
            await announce("round.closed", {"event": str(event.id), "round": number})
        chosen.closed_at = or_now(chosen.closed_at)
        await chosen.save([Round.closed_at])
        await tell_rounds(event.id)
    return chosen
