"""What an uploaded file changes: found out now, or by the job for a large one."""

import msgspec

from community.events.tables import Event
from community.rosters.gone import find_gone
from community.rosters.keep import AT_A_SITTING
from community.rosters.parts import Progress, comparing_of, no_progress, parts
from community.rosters.preview import Preview
from community.rosters.questions import opened
from community.rosters.rooms import rooms_of
from community.rosters.tables import RosterFile


async def look(event: Event, file: RosterFile) -> Preview | None:
    """The preview; none while the job still compares, or when it could not."""
    if file.seen and (file.is_done or file.rows > AT_A_SITTING):
        return told(file)
    return None if file.is_busy or file.rows > AT_A_SITTING else await preview(event, file)


async def preview(event: Event, file: RosterFile, progress: Progress = no_progress) -> Preview:
    """What bringing this file in would do now."""
    roster = await opened(event, file)
    comparing = await comparing_of(event, file, roster)
    found = Preview(roster.platform.key, roster.topics, await rooms_of(event))
    found.suggested = roster.suggested
    async for _entries, _turns in parts(roster, comparing, found, progress):
        pass
    await find_gone(comparing, found)
    return found


def told(file: RosterFile) -> Preview:
    """What was last found out about the file, as it is kept with it."""
    return msgspec.json.decode(file.seen, type=Preview)
