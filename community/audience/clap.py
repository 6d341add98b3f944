"""Applause: every clap counts, who claps is not kept, and many hands are written at once."""

from collections.abc import Sequence
from datetime import timedelta

from community.database import execute, fetch_value, transaction
from community.database.away import AWAY
from community.events.tables import Event
from community.language import _
from community.refusal import Refused
from community.stage.hints import tell_voices
from community.together import Together
from community.web.allowance import spend

MOST_CLAPS = 20  # that a phone sends at once, a second of a very quick hand
MOST_SENT, PER = 60, timedelta(minutes=1)


async def clap(event: Event, who: object, claps: int) -> None:
    """So many claps more; refuses more than a hand can do."""
    if not 1 <= claps <= MOST_CLAPS:
        raise Refused(_("A phone claps 1 to 20 times at once."), "claps")
    await spend(f"applause:{who}", MOST_SENT, PER)
    await _at_once.ask(event.id, claps)


async def applause_for(event: Event) -> int:
    """How often hands were clapped since the present one began."""
    return int(await fetch_value("SELECT claps FROM applause WHERE event = $1", event.id) or 0)


async def _add(event_id: int, claps: Sequence[int]) -> list[None]:
    async with transaction():
        await execute(_ADD, event_id, sum(claps))
        await tell_voices(event_id)
    return [None] * len(claps)


_at_once: Together[int, int, None] = Together(_add, AWAY)

_ADD = """
    INSERT INTO applause AS so_far (event, claps) VALUES ($1, $2)
    ON CONFLICT (event) DO UPDATE SET claps = so_far.claps + excluded.claps
"""
