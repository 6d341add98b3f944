"""Bring the people of a roster in: new ones as guests of the evening, known ones as changed."""

import asyncpg
import msgspec

from community.database import execute, fetch_value, lock, only, transaction
from community.events.tables import Event
from community.language import _
from community.live import tell
from community.refusal import Conflict
from community.registrations.counts import count_again
from community.rosters.gone import cancel_gone, find_gone
from community.rosters.look import told
from community.rosters.parts import Progress, comparing_of, no_progress, parts
from community.rosters.preview import Preview
from community.rosters.questions import opened
from community.rosters.rooms import rooms_of
from community.rosters.tables import RosterFile, State
from community.rosters.write import write

MANY = 1_000


async def bring_in(event: Event, file: RosterFile, progress: Progress = no_progress) -> Preview:
    """Write all that the file says or nothing, and let its bytes go; nobody is mailed.

    The other platform decides who has a place, so nobody is promoted here. Refuses more people
    than there are places. Once it has been brought in, a second time does nothing.
    """
    try:
        async with transaction():
            event = await lock(event)
            file = only(await RosterFile.objects().get(RosterFile.id == file.id))
            found = told(file) if file.is_done else await _bring_in(event, file, progress)
    except asyncpg.UniqueViolationError as met:
        raise Conflict(
            _("Somebody on this roster registered at this very moment. Please try again.")
        ) from met
    if found.brought > MANY:
        await execute(_COUNT_ANEW)
    return found


async def _bring_in(event: Event, file: RosterFile, progress: Progress) -> Preview:
    roster = await opened(event, file)
    comparing = await comparing_of(event, file, roster)
    found = Preview(roster.platform.key, roster.topics, await rooms_of(event))
    last_turn = await fetch_value(_LAST_TURN, event.id)
    await execute(_BY_INDEX)
    async for entries, turns in parts(roster, comparing, found, progress):
        there = {number: last_turn + turn for number, turn in turns.counts.items()}
        await write(event, roster.platform.key, entries, there)
    gone = await find_gone(comparing, found)
    if file.cancels_gone:
        await cancel_gone(gone)
    await _refuse_too_many(event, found)
    if found.brought or file.cancels_gone:
        await count_again(event)
    await _let_go(file, found)
    return found


async def _refuse_too_many(event: Event, found: Preview) -> None:
    """The rows themselves are counted; the preview's figure could be of a moment ago."""
    found.rooms = await rooms_of(event)
    if found.excess:
        raise Conflict(found.excess)


async def _let_go(file: RosterFile, found: Preview) -> None:
    """The bytes and names go; how many it were is kept until the next file comes."""
    nameless = msgspec.structs.replace(found, lines={}, left_out=[], gone=[], questions={})
    file.state, file.content, file.rows_done = State.DONE, b"", file.rows
    file.seen, file.problem = msgspec.json.encode(nameless).decode(), ""
    await file.save()
    await tell(f"roster:{file.id}")


# What is known of a table’s size does not count the rows of this very transaction: it would be read
# from end to end for every five hundred people, each time more of it.
_BY_INDEX = "SET LOCAL enable_seqscan = off"

# Until the database has counted the new rows, by itself some minutes later, it looks for people
# in the wrong way: comparing the same list again takes twice the time.
_COUNT_ANEW = "ANALYZE member, registration, place_elsewhere, account_elsewhere"

_LAST_TURN = "SELECT coalesce(max(turn), 0) FROM registration WHERE event = $1"
