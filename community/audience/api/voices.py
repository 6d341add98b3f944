"""Votes and questions, for programs of organisers; results for everybody who was there."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.audience.ballot import Limits, close_ballot, open_ballot
from community.audience.for_report import votes_of
from community.audience.moderate import Becomes, moderate
from community.audience.questions import Asked, questions_at
from community.audience.result import Result, result_of
from community.events.tables import Event
from community.members.visitor import Visitor
from community.stage.tables import AudienceQuestion, ChosenFrom

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
STAGE = "/api/v1/events/{slug:str}/stage"
Few = Annotated[int, Meta(ge=1, le=20)]


class Votes(msgspec.Struct):
    """Every vote that was closed, the first one first."""

    votes: list[Result]


class NewVote(msgspec.Struct):
    """What dots are put on, and how many."""

    chosen_from: ChosenFrom
    dots: Few = 3
    most_each: Few = 1
    own_roundtable: bool = True
    can_take_back: bool = True


class Verdict(msgspec.Struct):
    """What becomes of a question."""

    becomes: Becomes


class AllAsked(msgspec.Struct):
    """Every question, open ones first."""

    questions: list[Asked]


@post(f"{STAGE}/vote", status_code=200)
async def begin_vote(organiser: Organiser, event: Evening, data: JSONBody[NewVote]) -> Result:
    """Open a vote; one at a time."""
    limits = Limits(data.dots, data.most_each, data.own_roundtable, data.can_take_back)
    return await result_of(event, await open_ballot(event, data.chosen_from, limits))


@post(f"{STAGE}/vote/closing", status_code=200)
async def close_vote(organiser: Organiser, event: Evening) -> Votes:
    """Close the vote and show its result."""
    await close_ballot(event)
    return Votes(await votes_of(event))


@post(f"{STAGE}/questions/{{asked_id:uuid}}", status_code=200)
async def decide_question(
    organiser: Organiser,
    event: Evening,
    audience_question: NamedDependency[AudienceQuestion],
    data: JSONBody[Verdict],
) -> AllAsked:
    """Mark a question as answered, hide it, keep it for the report, or open it again."""
    await moderate(audience_question, data.becomes)
    return AllAsked(await questions_at(event))


@get("/api/v1/events/{slug:str}/votes")
async def votes(insider: NamedDependency[Visitor], event: Evening) -> Votes:
    """How was voted."""
    return Votes(await votes_of(event))


HANDLERS = [begin_vote, close_vote, decide_question, votes]
