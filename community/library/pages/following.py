"""Follow a theme: by an address with a link in a mail, or as somebody we know."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.library.dependencies import ThemeWish
from community.library.feed import feed
from community.library.follow import (
    follow,
    follow_by_address,
    follower_of,
    stop_following,
)
from community.library.follow_link import ask_to_follow
from community.library.found import Found
from community.library.tables import ThemeFollower
from community.members.tables import Member
from community.members.visitor import Visitor
from community.web.answer import AnyRequest, page, see
from community.web.network import network_of


class ThemeAddressForm(msgspec.Struct):
    """Where to write; somebody who has signed in leaves it out."""

    email: str = ""


@post("/library/{line_id:uuid}/following")
async def follow_theme(
    request: AnyRequest,
    library_theme: NamedDependency[Found],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[ThemeAddressForm],
) -> Redirect:
    here = f"/library/{library_theme.id}"
    if visitor.member:
        await follow(library_theme, visitor.member)
        return see(here, _("We will tell you when it comes up again."))
    await ask_to_follow(library_theme, data.email, network_of(request))
    return see(here, _("Please open the link in the mail that we have just sent you."))


@post("/library/{line_id:uuid}/following/ending")
async def stop_theme(
    me: NamedDependency[Member], library_theme: NamedDependency[Found]
) -> Redirect:
    follower = await follower_of(library_theme, me)
    if follower:
        await stop_following(follower)
    return see(f"/library/{library_theme.id}", _("You get no more of these mails"))


@get("/library/{line_id:uuid}/feed.atom", media_type="application/atom+xml; charset=utf-8")
async def as_feed(library_theme: NamedDependency[Found]) -> str:
    return await feed(library_theme)


@get("/library/following/{theme_token:str}")
async def confirming(
    theme_wish: NamedDependency[ThemeWish], visitor: NamedDependency[Visitor]
) -> Response[str]:
    line, email, _spoken = theme_wish
    return page("library/confirming.html", visitor, line=line, email=email)


@post("/library/following/{theme_token:str}")
async def confirm(theme_wish: NamedDependency[ThemeWish]) -> Redirect:
    await follow_by_address(*theme_wish)
    return see(f"/library/{theme_wish[0].id}", _("We will tell you when it comes up again."))


@get("/library/following/stopping/{theme_stop_token:str}")
async def stopping(
    leaving_theme: NamedDependency[ThemeFollower], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("library/stopping.html", visitor, line=leaving_theme.line, is_done=False)


@post("/library/following/stopping/{theme_stop_token:str}", status_code=200)
async def stop(
    leaving_theme: NamedDependency[ThemeFollower], visitor: NamedDependency[Visitor]
) -> Response[str]:
    await stop_following(leaving_theme)
    return page("library/stopping.html", visitor, line=leaving_theme.line, is_done=True)


HANDLERS = [follow_theme, stop_theme, as_feed, confirming, confirm, stopping, stop]
