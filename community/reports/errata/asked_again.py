"""A question of a report that a later evening asks again: what is hidden in it goes there, too."""

from collections.abc import Iterator

from community.clock import now
from community.database import execute
from community.events.check_parts import LONGEST_PROMPT
from community.events.tables import Event
from community.language.line import one_line
from community.outputs.tables import Kind
from community.reports.content import Content


async def hide_where_asked_again(event: Event, before: Content, after: Content) -> None:
    """Other evenings' prompts that were these very questions, in a transaction."""
    for was, told in zip(_questions(before), _questions(after), strict=True):
        if was != told:
            await execute(_HIDE, was, told, event.id, now())


def _questions(content: Content) -> Iterator[str]:
    """Each as a round asks it."""
    for each in content.rounds:
        for sheet in each.sheets:
            for line in sheet.items:
                if line.kind == Kind.QUESTION:
                    yield one_line(line.text)[:LONGEST_PROMPT]


_HIDE = """
    WITH hidden AS (
        UPDATE prompt SET text = $2 FROM round
        WHERE round.id = prompt.round AND prompt.text = $1 AND round.event <> $3
        RETURNING round.event
    )
    UPDATE event SET version = version + 1, changed_at = $4
    WHERE id IN (SELECT hidden.event FROM hidden)
"""
