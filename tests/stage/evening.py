"""An evening that has been talked through: some roundtables wrote, and nothing was presented."""

from datetime import timedelta

from community.clock import now
from community.events.tables import Event
from community.roundtables.tables import Roundtable
from tests.cast import an_event, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def after_the_talk(letters: str = "ABC", **known: object) -> tuple[Event, list[Roundtable]]:
    """One closed round, one person and one line at each roundtable."""
    event = await an_event(**known)
    round_ = await a_round(event, closed_at=now() - timedelta(minutes=1))
    made = []
    for letter in letters:
        here = await a_roundtable(event, round_, letter, await someone(f"person-{letter.lower()}"))
        await wrote(await writer_at(here), f"{letter}の考え")
        made.append(here)
    return event, made
