"""Tell me of the next one: by an address with a link in a mail, or as somebody we know."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Series
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.patterns.dependencies import Wish
from community.patterns.follow import follow, register_each_time, stop_following
from community.patterns.follow_by_address import ask_to_follow, confirm
from community.patterns.tables import Follower
from community.web.answer import AnyRequest, page, see
from community.web.network import network_of


class AddressForm(msgspec.Struct):
    """Where to write; somebody who has signed in leaves it out."""

    email: str = ""


class EachTimeForm(msgspec.Struct):
    """Whether to be registered for each event."""

    wanted: str = ""


@get("/series/{slug:str}/following")
async def following_page(
    shown_series: NamedDependency[Series],
    visitor: NamedDependency[Visitor],
    my_following: NamedDependency[Follower | None],
) -> Response[str]:
    return page("patterns/following.html", visitor, series=shown_series, mine=my_following)


@post("/series/{slug:str}/following")
async def follow_series(
    request: AnyRequest,
    shown_series: NamedDependency[Series],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[AddressForm],
) -> Redirect:
    here = f"/series/{shown_series.slug}/following"
    if visitor.member:
        await follow(shown_series, visitor.member)
        return see(here, _("We will tell you of the next one."))
    await ask_to_follow(shown_series, data.email, network_of(request))
    return see(here, _("Please open the link in the mail that we have just sent you."))


@post("/series/{slug:str}/following/ending")
async def stop_series(
    me: NamedDependency[Member],
    shown_series: NamedDependency[Series],
    my_following: NamedDependency[Follower | None],
) -> Redirect:
    if my_following:
        await stop_following(my_following)
    return see(f"/series/{shown_series.slug}/following", _("You get no more of these mails"))


@post("/series/{slug:str}/following/each-time")
async def each_time(
    me: NamedDependency[Member],
    shown_series: NamedDependency[Series],
    data: URLEncodedBody[EachTimeForm],
) -> Redirect:
    await register_each_time(shown_series, me, bool(data.wanted))
    return see(f"/series/{shown_series.slug}/following", _("Saved."))


@get("/following/{follow_token:str}")
async def confirming(
    follow_wish: NamedDependency[Wish], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("patterns/confirming.html", visitor, series=follow_wish[0], email=follow_wish[1])


@post("/following/{follow_token:str}")
async def confirm_following(follow_wish: NamedDependency[Wish]) -> Redirect:
    await confirm(*follow_wish)
    return see(f"/series/{follow_wish[0].slug}", _("We will tell you of the next one."))


@get("/following/stopping/{unfollow_token:str}")
async def stopping(
    leaving_follower: NamedDependency[Follower], visitor: NamedDependency[Visitor]
) -> Response[str]:
    series = leaving_follower.series
    return page("patterns/stopping.html", visitor, series=series, is_done=False)


@post("/following/stopping/{unfollow_token:str}", status_code=200)
async def stop(
    leaving_follower: NamedDependency[Follower], visitor: NamedDependency[Visitor]
) -> Response[str]:
    await stop_following(leaving_follower)
    series = leaving_follower.series
    return page("patterns/stopping.html", visitor, series=series, is_done=True)


HANDLERS = [
    following_page,
    follow_series,
    stop_series,
    each_time,
    confirming,
    confirm_following,
    stopping,
    stop,
]
