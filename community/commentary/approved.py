"""What of the guests' words may be published: exactly what they approved, and nothing else."""

from msgspec.structs import replace

from community.clock import now
from community.commentary.find import Comment, commentary_of
from community.commentary.standing import Standing
from community.database import fetch
from community.events.tables import Event
from community.language import _


async def approved_words(event: Event) -> list[Comment]:
    """Approved words in their order, then the summaries that guests agreed to beforehand.

    A summary stands only for who has said nothing at all by the deadline.
    """
    said = await commentary_of(event)
    silent = {row["guest"]: row["summary"] for row in await fetch(_SUMMARIES, event.id, now())}
    first = {each.guest: each for each in reversed(said) if each.guest in silent}
    return [
        *(each for each in said if each.standing == Standing.APPROVED),
        *(_in_short(each, silent[guest]) for guest, each in first.items()),
    ]


def _in_short(said: Comment, summary: str) -> Comment:
    marked = _("In short, by the organisers: {words}").format(words=summary)
    return replace(said, text=marked, about=())


_SUMMARIES = """
    SELECT guest, summary FROM guest_asking asking
    WHERE event = $1 AND summary <> '' AND until <= $2 AND NOT EXISTS
        (SELECT FROM guest_answer answer JOIN commentary ON commentary.id = answer.commentary
         WHERE commentary.guest = asking.guest)
"""
