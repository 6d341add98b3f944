"""My own ratings: of an evening I helped to make, and of cases of my own."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.ratings.form import RatingForm
from community.ratings.may_rate import may_rate
from community.ratings.rate import rate, rated_by, take_back
from community.ratings.tables import SelfRating, Subject
from community.ratings.team import of_each_event
from community.ratings.words import WORDS
from community.web.answer import page, see

Rater = NamedDependency[Member | None]


@get("/events/{slug:str}/ratings")
async def of_event(
    event: NamedDependency[Event], rater: Rater, visitor: NamedDependency[Visitor]
) -> Response[str]:
    rated = await rated_by(rater, event) if rater else []
    team = await of_each_event(event.id)
    shown: dict[str, Any] = {"event": event, "rated": rated, "team": team, "rater": rater}
    shown["is_open"] = await may_rate(rater, event)
    return page("ratings/event.html", visitor, **shown, **WORDS)


@post("/events/{slug:str}/ratings")
async def rate_event(
    event: NamedDependency[Event], rater: Rater, data: URLEncodedBody[RatingForm]
) -> Redirect:
    await rate(rater, event, data.said)
    return see(f"/events/{event.slug}/ratings", _("Kept. Only you read it."))


@get("/me/ratings")
async def mine(me: NamedDependency[Member], visitor: NamedDependency[Visitor]) -> Response[str]:
    return page("ratings/mine.html", visitor, rated=await rated_by(me), **WORDS)


@post("/me/ratings")
async def rate_case(me: NamedDependency[Member], data: URLEncodedBody[RatingForm]) -> Redirect:
    data.subject = Subject.OWN_CASE
    await rate(me, None, data.said)
    return see("/me/ratings", _("Kept. Only you read it."))


@post("/ratings/{rating_id:uuid}/removal")
async def remove(own_rating: NamedDependency[SelfRating]) -> Redirect:
    await take_back(own_rating)
    return see("/me/ratings", _("It is gone."))


HANDLERS = [of_event, rate_event, mine, rate_case, remove]
