"""Undo the last change of the whole seating."""

from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict
from community.roundtables.seatings import last_seating
from community.roundtables.seats import in_short, read
from community.roundtables.tables import Seating
from community.roundtables.take import to_come, write


async def undo(event: Event) -> Seating:
    """Everybody sits again where they sat before it; undone once more, they go back.

    Refused when somebody was moved by hand since, or a round was opened: that would be lost.
    """
    async with transaction():
        event = await lock(event)
        last = await last_seating(event)
        if last is None or not can_undo(last):
            raise Conflict(_("There is nothing to undo."))
        if in_short(await to_come(event, read(last.after), last.made_at)) != in_short(
            read(last.after)
        ):
            raise Conflict(_("Chairs were changed since then. Undoing would lose that."))
        again = Seating(event=event.id, seed=last.seed, size=last.size, note="undone")
        await write(event, read(last.before), again)
    return again


def can_undo(seating: Seating) -> bool:
    """Whether there were chairs before it to go back to."""
    return any(circle for each in read(seating.before) for circle in each.circles)
