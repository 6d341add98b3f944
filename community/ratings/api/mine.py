"""My own ratings; nobody else's."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.tables import Member
from community.ratings.api.shapes import NewRating, RatingAnswer
from community.ratings.rate import rate, rated_by, take_back
from community.ratings.tables import SelfRating, Subject
from community.ratings.team import OfEvent, of_each_event

Evening = NamedDependency[Event]
Rater = NamedDependency[Member | None]


class OfEvening(msgspec.Struct):
    """What I rated of an evening, and the team's middle: none below three people."""

    mine: list[RatingAnswer]
    team: list[OfEvent]


@get("/api/v1/events/{slug:str}/ratings")
async def of_event(event: Evening, rater: Rater) -> OfEvening:
    """My ratings of this evening, and what the team sees."""
    rated = await rated_by(rater, event) if rater else []
    return OfEvening([RatingAnswer.of(each) for each in rated], await of_each_event(event.id))


@post("/api/v1/events/{slug:str}/ratings")
async def rate_event(event: Evening, rater: Rater, data: JSONBody[NewRating]) -> RatingAnswer:
    """Rate one's own work on this evening; again takes the place of before."""
    return RatingAnswer.of(await rate(rater, event, data.said))


@get("/api/v1/me/ratings")
async def mine(me: NamedDependency[Member]) -> list[RatingAnswer]:
    """All my ratings, the latest first."""
    return [RatingAnswer.of(each) for each in await rated_by(me)]


@post("/api/v1/me/ratings")
async def rate_case(me: NamedDependency[Member], data: JSONBody[NewRating]) -> RatingAnswer:
    """Rate a piece of my own work; it is in no sum."""
    data.subject = Subject.OWN_CASE.value
    return RatingAnswer.of(await rate(me, None, data.said))


@post("/api/v1/ratings/{rating_id:uuid}/removal", status_code=204)
async def remove(own_rating: NamedDependency[SelfRating]) -> None:
    """Delete a rating of mine."""
    await take_back(own_rating)


HANDLERS = [of_event, rate_event, mine, rate_case, remove]
