"""A question of a report that a later evening asks again: what is hidden in it goes there, too."""

from collections.abc import Iterable, Iterator

from community.clock import now
from community.database import execute, fetch
from community.events.check_parts import LONGEST_PROMPT
from community.events.tables import Event
from community.language.line import one_line
from community.live import tell
from community.outputs.tables import Kind
from community.reports.content import Content
from community.reports.erratum import FrozenReport
from community.reports.find import content_of_report, content_of_text, report_of


async def hold_with_those_asking(event: Event) -> None:
    """The event and all that ask its report's questions, in a transaction that holds none yet.

    Two reports may quote each other: all are held in one order, or each could wait for the other.
    """
    report = await report_of(event.id)
    if report and report.is_published:
        frozen = await FrozenReport.objects().where(FrozenReport.report == report.id)
        told = [content_of_report(report), *(content_of_text(was.content) for was in frozen)]
        await _hold(event, [each for content in told for each in _questions(content)])


async def hide_where_asked_again(event: Event, before: Content, after: Content) -> None:
    """Other evenings' prompts that were these very questions, in a transaction."""
    hidden = {
        was: told
        for was, told in zip(_questions(before), _questions(after), strict=True)
        if was != told
    }
    await _hold(event, hidden)
    for was, told in hidden.items():
        for row in await fetch(_HIDE, was, told, event.id, now()):
            await tell(f"event:{row['id']}")


async def _hold(event: Event, questions: Iterable[str]) -> None:
    await execute(_HOLD, event.id, [*questions])


def _questions(content: Content) -> Iterator[str]:
    """Each as a round asks it."""
    for each in content.rounds:
        for sheet in each.sheets:
            for line in sheet.items:
                if line.kind == Kind.QUESTION:
                    yield one_line(line.text)[:LONGEST_PROMPT]


_HOLD = """
    SELECT FROM event WHERE id = $1 OR id IN (
        SELECT round.event FROM round JOIN prompt ON prompt.round = round.id
        WHERE prompt.text = ANY($2)
    ) ORDER BY id FOR NO KEY UPDATE
"""
_HIDE = """
    WITH hidden AS (
        UPDATE prompt SET text = $2 FROM round
        WHERE round.id = prompt.round AND prompt.text = $1 AND round.event <> $3
        RETURNING round.event
    )
    UPDATE event SET version = version + 1, changed_at = $4
    WHERE id IN (SELECT hidden.event FROM hidden) RETURNING id
"""
