"""The members' links, what waits for organisers, and how each member follows them."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.links import queue
from community.links.days import ON_A_PAGE, by_day, entries
from community.links.feed import feed_of
from community.links.moderate import decline, leave, raise_concern, release, take_back
from community.links.post import post as post_link
from community.links.reader import choose, feed_token, reader_of, renew_feed
from community.links.said import said_about
from community.links.tables import Often, Post
from community.members.tables import Member
from community.members.visitor import Visitor
from community.settings import settings
from community.web.answer import page, see

ATOM = "application/atom+xml; charset=utf-8"


class LinkForm(msgspec.Struct):
    """A link and one line about it."""

    url: str = ""
    line: str = ""


class ReasonForm(msgspec.Struct):
    """Why a post is declined, or what is wrong with it."""

    reason: str = ""
    concern: str = ""


class OftenForm(msgspec.Struct):
    """How often to be mailed."""

    often: str = ""


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


@get("/links/waiting")
async def waiting(organiser: NamedDependency[Visitor]) -> Response[str]:
    found, concerns = await queue.waiting(), await queue.concerns()
    shown: dict[str, Any] = {"posts": found, "concerns": concerns, "leads_to": queue.leads_to}
    return page("links/waiting.html", organiser, **shown)


@post("/links/{post_id:uuid}/release")
async def release_one(organiser: NamedDependency[Visitor], link: NamedDependency[Post]) -> Redirect:
    await release(link)
    return see("/links/waiting", _("All members see it now."))


@post("/links/{post_id:uuid}/declining")
async def decline_one(
    organiser: NamedDependency[Visitor],
    link: NamedDependency[Post],
    data: URLEncodedBody[ReasonForm],
) -> Redirect:
    await decline(link, data.reason)
    return see("/links/waiting", _("Declined. The person reads why by mail."))


@post("/links/{post_id:uuid}/leaving")
async def leave_one(organiser: NamedDependency[Visitor], link: NamedDependency[Post]) -> Redirect:
    await leave(link)
    return see("/links/waiting", _("The link stays."))


@post("/links/{post_id:uuid}/removal")
async def remove_one(own_link: NamedDependency[Post]) -> Redirect:
    await take_back(own_link)
    return see("/links", _("Your link is removed."))


@post("/links/{post_id:uuid}/concern")
async def report_one(
    me: NamedDependency[Member], link: NamedDependency[Post], data: URLEncodedBody[ReasonForm]
) -> Redirect:
    await raise_concern(link, me, data.concern)
    return see("/links", _("Thank you. An organiser will look at it."))


@get("/links/following")
async def following(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Response[str]:
    reader = await reader_of(me)
    token = feed_token(me.id, reader.feed)
    return page("links/following.html", visitor, reader=reader, token=token)


@post("/links/mails")
async def choose_mails(me: NamedDependency[Member], data: URLEncodedBody[OftenForm]) -> Redirect:
    await choose(me, data.often)
    return see("/links/following", _("Saved."))


@post("/links/feed")
async def make_feed(me: NamedDependency[Member]) -> Redirect:
    await renew_feed(me)
    return see("/links/following", _("Your feed has a new address."))


@get("/links/feeds/{feed_token:str}/new.atom")
async def feed(
    links_feed_owner: NamedDependency[Member], feed_token: FromPath[str]
) -> Response[str]:
    return Response(await feed_of(feed_token), media_type=ATOM)


@get("/links/stopping/{stop_token:str}")
async def stopping(
    stopping_reader: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("links/stopping.html", visitor, is_done=False)


@post("/links/stopping/{stop_token:str}", status_code=200)
async def stop(
    stopping_reader: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Response[str]:
    await choose(stopping_reader, Often.NEVER)
    return page("links/stopping.html", visitor, is_done=True)


HANDLERS = [
    links, post_one, waiting, release_one, decline_one, leave_one, remove_one, report_one,
    following, choose_mails, make_feed, feed, stopping, stop,
]  # fmt: skip
