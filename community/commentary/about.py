"""Which themes and lines a guest's words are about."""

from collections.abc import Iterable
from uuid import UUID

from community.commentary.tables import CommentAbout
from community.database import fetch
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Commentary
from community.refusal import Refused


async def keep_about(event: Event, said: Commentary, chosen: Iterable[UUID]) -> None:
    """From now on the words are about these themes and lines alone, in a transaction."""
    wanted = set(chosen)
    rows = await fetch(_THERE, event.id, list(wanted))
    if len(rows) < len(wanted):
        raise Refused(_("Please choose among the themes and lines of this evening."), "about")
    await CommentAbout.delete().where(CommentAbout.commentary == said.id)
    if rows:
        about = [CommentAbout(commentary=said.id, **dict(row)) for row in rows]
        await CommentAbout.insert(*about)


_THERE = """
    SELECT id AS theme, NULL::uuid AS item FROM theme WHERE event = $1 AND id = ANY($2)
    UNION ALL
    SELECT NULL, item.id FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE roundtable.event = $1 AND item.removed_at IS NULL AND item.id = ANY($2)
"""
