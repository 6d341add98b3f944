"""How each member follows the links: by mail, by feed, or not at all."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.links.feed import feed_of
from community.links.reader import choose, feed_token, reader_of, renew_feed
from community.links.tables import Often
from community.members.tables import Member
from community.members.visitor import Visitor
from community.web.answer import page, see

ATOM = "application/atom+xml; charset=utf-8"


class OftenForm(msgspec.Struct):
    """How often to be mailed."""

    often: str = ""


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


HANDLERS = [following, choose_mails, make_feed, feed, stopping, stop]
