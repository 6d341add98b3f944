"""Which round is on, and rounds that a seating needs beside the planned ones."""

from collections.abc import Sequence

from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _

MOST_ROUNDS = 8


async def begin_missing(event: Event, rounds: int) -> None:
    """See to it that the event has so many rounds; inside a transaction that holds the event."""
    known = {each.number for each in await rounds_of(event)}
    for number in range(1, rounds + 1):
        if number not in known:
            title = _("Round {number}").format(number=number)
            await Round(event=event.id, number=number, title=title).save()
            event.version += 1
    await event.save([Event.version])


def current(rounds: Sequence[Round]) -> Round | None:
    """The round that is open, else the first one to come, else the last one."""
    running = [each for each in rounds if each.is_open]
    coming = [each for each in rounds if not each.has_begun]
    return next(iter([*running, *coming, *rounds[-1:]]), None)
