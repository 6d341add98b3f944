"""What a report says of the audience: how it voted, and which questions stayed open."""

from community.audience.result import Result, result_of
from community.database import fetch
from community.events.tables import Event
from community.stage.tables import Ballot


async def votes_of(event: Event) -> list[Result]:
    """Every vote that was closed, the first one first; who chose what is in none of them."""
    closed = (Ballot.event == event.id) & Ballot.closed_at.is_not_null()
    ballots = await Ballot.objects().where(closed).order_by(Ballot.opened_at)
    return [await result_of(event, each) for each in ballots]


async def open_questions_of(event: Event) -> list[str]:
    """What the audience asked and an organiser kept for the report, most wanted first."""
    return [row["text"] for row in await fetch(_OPEN, event.id)]


_OPEN = """
    SELECT text FROM audience_question q
    WHERE event = $1 AND for_report AND hidden_at IS NULL AND answered_at IS NULL
    ORDER BY (SELECT count(*) FROM upvote u WHERE u.question = q.id) DESC, asked_at
"""
