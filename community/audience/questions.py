"""Questions from phones to whoever presents; who asked is told to nobody, organisers included."""

from datetime import timedelta
from uuid import UUID

import msgspec

from community.database import execute, fetch, new_id, transaction
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Shows
from community.refusal import Conflict, Refused
from community.stage.hints import tell_stage, tell_voices
from community.stage.put_on_stage import stage_of
from community.stage.tables import AudienceQuestion
from community.web.allowance import spend

LONGEST = 140
MOST_ASKED, PER = 5, timedelta(minutes=10)


class Asked(msgspec.Struct, frozen=True):
    """A question as everybody sees it; `is_mine` and `is_wanted` say it of whoever looks."""

    id: UUID
    text: str
    letter: str
    votes: int
    is_answered: bool
    is_hidden: bool
    for_report: bool
    is_mine: bool
    is_wanted: bool


async def ask_from_the_floor(event: Event, registration: UUID, text: str) -> AudienceQuestion:
    """A short question to whoever presents, shown without a name."""
    text = " ".join(text.split())
    if not text:
        raise Refused(_("Please write your question."), "text")
    if len(text) > LONGEST:
        raise Refused(_("Please ask in at most 140 characters."), "text")
    await spend(f"audience:{registration}", MOST_ASKED, PER)
    stage = await stage_of(event)
    presents = stage.roundtable if stage.shows == Shows.ROUNDTABLE else None
    asked = AudienceQuestion(event=event.id, roundtable=presents, author=registration, text=text)
    async with transaction():
        await asked.save()
        await tell_stage(event.id)
    return asked


async def want_too(question: AudienceQuestion, registration: UUID, *, wanted: bool) -> None:
    """Somebody wants it answered too, or no longer; once a person, and not the asker."""
    if question.author == registration:
        raise Conflict(_("This is your own question. Others can ask for it too."))
    async with transaction():
        await execute(_WANT if wanted else _NO_LONGER, new_id(), question.id, registration)
        await tell_voices(question.event)


async def questions_at(event: Event, registration: UUID | None = None) -> list[Asked]:
    """All questions, open ones first, most wanted first; hidden ones as such."""
    return [Asked(**row) for row in await fetch(_ASKED, event.id, registration)]


_WANT = """
    INSERT INTO upvote (id, question, registration) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
"""
_NO_LONGER = """
    DELETE FROM upvote WHERE id <> $1 AND question = $2 AND registration = $3
"""
_ASKED = """
    SELECT * FROM (
        SELECT q.id, q.text, coalesce(r.letter, '') AS letter,
               (SELECT count(*) FROM upvote u WHERE u.question = q.id) AS votes,
               q.answered_at IS NOT NULL AS is_answered, q.hidden_at IS NOT NULL AS is_hidden,
               q.for_report, coalesce(q.author = $2, false) AS is_mine, EXISTS (
                   SELECT FROM upvote u WHERE u.question = q.id AND u.registration = $2
               ) AS is_wanted
        FROM audience_question q LEFT JOIN roundtable r ON r.id = q.roundtable
        WHERE q.event = $1
        ORDER BY q.hidden_at IS NOT NULL, q.answered_at IS NOT NULL, q.asked_at
    ) AS asked ORDER BY is_hidden, is_answered, votes DESC
"""
