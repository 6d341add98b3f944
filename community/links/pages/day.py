"""The links of the day: read, shared, taken back, reported."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.links import queue
from community.links.days import ON_A_PAGE, by_day, entries
from community.links.moderate import raise_concern, take_back
from community.links.post import post as post_link
from community.links.said import said_about
from community.links.tables import Post
from community.members.tables import Member
from community.members.visitor import Visitor
from community.settings import settings
from community.web.answer import page, see


class LinkForm(msgspec.Struct):
    """A link and one line about it."""

    url: str = ""
    line: str = ""


class ConcernForm(msgspec.Struct):
    """What is wrong with a post."""

    concern: str = ""


@get("/links")
async def links(visitor: NamedDependency[Visitor], number: FromQuery[int] = 1) -> Response[str]:
    found = await entries(number)
    shown: dict[str, Any] = {
        "days": by_day(found),
        "older": f"/links?number={number + 1}" if len(found) == ON_A_PAGE else "",
        "mine": await queue.waiting_of(visitor.member) if visitor.member else [],
        "waiting": await queue.count_waiting() if visitor.is_organiser else 0,
        "zone": settings().timezone,
    }
    return page("links/list.html", visitor, **shown)


@post("/links")
async def post_one(
    me: NamedDependency[Member],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[LinkForm],
) -> Redirect:
    made = await post_link(me, data.url, data.line, visitor.is_organiser)
    return see("/links", await said_about(made))


@post("/links/{post_id:uuid}/removal")
async def remove_one(own_link: NamedDependency[Post]) -> Redirect:
    await take_back(own_link)
    return see("/links", _("Your link is removed."))


@post("/links/{post_id:uuid}/concern")
async def report_one(
    me: NamedDependency[Member], link: NamedDependency[Post], data: URLEncodedBody[ConcernForm]
) -> Redirect:
    await raise_concern(link, me, data.concern)
    return see("/links", _("Thank you. An organiser will look at it."))


HANDLERS = [links, post_one, remove_one, report_one]
