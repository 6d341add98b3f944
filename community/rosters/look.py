"""What an uploaded file changes, as it is shown: found out now, or by the job for a large one."""

from community.events.tables import Event
from community.rosters.bring_in import preview, told
from community.rosters.keep import AT_A_SITTING
from community.rosters.preview import Preview
from community.rosters.tables import RosterFile


async def look(event: Event, file: RosterFile) -> Preview | None:
    """The preview; none while the job still compares, or when it could not."""
    if file.seen and (file.is_done or file.rows > AT_A_SITTING):
        return told(file)
    return None if file.is_busy or file.rows > AT_A_SITTING else await preview(event, file)
