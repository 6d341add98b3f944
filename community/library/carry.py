"""Carry an open question to the roundtables of a coming evening."""

from msgspec import Struct

from community.clock import now
from community.database import fetch, lock, transaction
from community.events.check_parts import LONGEST_PROMPT, MOST_PROMPTS
from community.events.rounds import rounds_of
from community.events.tables import Event, Prompt, Round
from community.events.visible_to import Viewer
from community.language import _
from community.language.line import one_line
from community.library.found import Found
from community.library.seek import EVERY, OPEN
from community.refusal import Conflict, Refused

SHOWN = 60


class OpenQuestion(Struct, frozen=True):
    """A question of an earlier evening, and the round of this one that asks it, or 0."""

    line: Found
    asked_in: int


async def open_questions(viewer: Viewer, event: Event) -> list[OpenQuestion]:
    """What roundtables left open before this evening, the latest first, each in its words once."""
    asked = {row["text"]: row["number"] for row in await fetch(_ASKED, event.id)}
    rows = await fetch(_OPEN, list(viewer.opened), event.starts_at, SHOWN)
    lines = {one_line(row["words"]): Found.of(row) for row in reversed(rows)}
    return [OpenQuestion(each, asked.get(text, 0)) for text, each in reversed(lines.items())]


async def carry(event: Event, line: Found, round_number: int) -> None:
    """The round asks the question, after its others; asked already is asked once.

    Refuses what is no question, and a round that has begun or is not there.
    """
    if line.kind != "question":
        raise Refused(_("Please choose an open question."), "line")
    async with transaction():
        event = await lock(event)
        round_ = next((r for r in await rounds_of(event) if r.number == round_number), None)
        if round_ is None:
            raise Refused(_("Please choose a round."), "round")
        if round_.has_begun:
            raise Conflict(_("This round has begun, and its questions stay as they are."))
        await _ask(round_, one_line(line.words)[:LONGEST_PROMPT])
        event.version += 1
        event.changed_at = now()
        await event.save([Event.version, Event.changed_at])


async def _ask(round_: Round, text: str) -> None:
    asked = await Prompt.objects().where(Prompt.round == round_.id).order_by(Prompt.position)
    if any(each.text == text for each in asked):
        return
    if len(asked) >= MOST_PROMPTS:
        raise Refused(_("This round asks enough already. Please choose another one."), "round")
    position = asked[-1].position + 1 if asked else 1
    await Prompt(round=round_.id, position=position, text=text).save()


_ASKED = """
    SELECT p.text, round.number FROM prompt p JOIN round ON round.id = p.round
    WHERE round.event = $1
"""
_OPEN = f"""
    {EVERY} WHERE {OPEN} AND l.kind = 'question' AND l.said_at < $2
    ORDER BY l.said_at DESC, l.id LIMIT $3
"""
