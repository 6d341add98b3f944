"""What the answers are used for: guessed from a question's words, decided once for a series."""

from collections.abc import Mapping

from community.database import execute, fetch, fetch_one, new_id, transaction
from community.database.actor import actor
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.platforms.platform import folded
from community.platforms.read import Roster, read_roster
from community.refusal import Refused
from community.rosters.keep import AT_A_SITTING
from community.rosters.tables import RosterFile

TOPICS = ("name", "reading", "email", "company", "industry", "phase", "role")
LONGEST = 400


async def opened(event: Event, file: RosterFile) -> Roster:
    """The file as a roster, its questions used as the series has decided."""
    return read_roster(file.content, await uses_of(event), str(event.zone))


async def uses_of(event: Event) -> dict[str, str]:
    """The topic by folded question, as far as somebody has decided."""
    return {row["asked"]: row["topic"] for row in await fetch(_USES, event.id)}


async def use(event: Event, topics: Mapping[str, str], file: RosterFile) -> None:
    """Keep for the whole series what each question's answers are used for; "" is for nothing.

    A large file is compared anew by the job.
    """
    of_file = read_roster(file.content).questions if file.content else []
    if not set(of_file).issuperset(topics):
        raise Refused(_("This question is not in the file."))
    known = {"", *TOPICS}
    if not known.issuperset(topics.values()):
        raise Refused(_("Please choose one of the fields."))
    asked = [folded(each)[:LONGEST] for each in topics]
    ids = [new_id() for _each in asked]
    async with transaction():
        await execute(_KEEP, ids, event.id, asked, list(topics.values()))
        if await fetch_one(_ANEW, file.id, AT_A_SITTING):
            await enqueue("compare_roster", f"{file.id} {actor()}")


def topic_words() -> dict[str, str]:
    """What answers can be used for, in the organiser's words."""
    return {
        "": _("Nothing in particular"),
        "name": _("Name"),
        "reading": _("Reading of the name"),
        "email": _("E-mail"),
        "company": _("Company"),
        "industry": _("Industry"),
        "phase": _("Phase"),
        "role": _("Job title"),
    }


_USES = """
    SELECT asked, topic FROM question_use JOIN event ON event.series = question_use.series
    WHERE event.id = $1
"""

_KEEP = """
    INSERT INTO question_use (id, series, asked, topic)
    SELECT new.id, event.series, new.asked, new.topic
    FROM event, unnest($1::uuid[], $3::text[], $4::text[]) AS new(id, asked, topic)
    WHERE event.id = $2
    ON CONFLICT (series, asked) DO UPDATE SET topic = excluded.topic
"""

_ANEW = """
    UPDATE roster_file SET state = 'comparing', rows_done = 0, problem = '', is_stopped = false
    WHERE id = $1 AND rows > $2 AND state = 'waiting' RETURNING id
"""
