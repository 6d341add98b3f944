"""A file goes through the comparison some hundreds of rows at a time."""

from asyncio import to_thread
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from itertools import islice

import msgspec

from community.events.tables import Event
from community.places.kinds import kinds_of
from community.platforms.left_out import LeftOut
from community.platforms.read import Roster
from community.platforms.reason import Reason
from community.platforms.row import Row
from community.platforms.twice import Order, order
from community.rosters.compare import Comparing
from community.rosters.entry import Entry
from community.rosters.kinds import Kinds
from community.rosters.preview import Preview
from community.rosters.tables import RosterFile

AT_ONCE = 500
Progress = Callable[[int], Awaitable[None]]


async def no_progress(_rows_done: int) -> None:
    """For files so small that nobody watches."""


async def parts(
    roster: Roster, comparing: Comparing, found: Preview, progress: Progress
) -> AsyncIterator[tuple[list[Entry], Order]]:
    """The entries, some hundreds at a time, so that no file fills the memory.

    Reading takes seconds, in which others are served.
    """
    counting = await to_thread(order, roster)
    rows = roster.rows()
    done = 0
    while some := await to_thread(_next, rows):
        people = [row for row in some if isinstance(row, Row)]
        comparing.numbers += [row.number for row in people]
        counts = [row for row in people if counting.has(row)]
        entries, left_out = await comparing.part(counts)
        twice = [row for row in people if not counting.has(row)]
        left_out += [row for row in some if isinstance(row, LeftOut)]
        left_out += [LeftOut(row.line, row.name, Reason.PERSON_TWICE) for row in twice]
        for left in sorted(left_out, key=lambda each: each.line):
            found.leave_out(left)
        for entry in entries:
            found.note(entry)
        yield entries, counting
        done += len(some)
        await progress(done)


def _next(rows: Iterator[Row | LeftOut]) -> list[Row | LeftOut]:
    return list(islice(rows, AT_ONCE))


async def comparing_of(event: Event, file: RosterFile, roster: Roster) -> Comparing:
    same = msgspec.json.decode(file.same, type=list[str])
    return Comparing(event, roster.platform, Kinds(await kinds_of(event)), same)
