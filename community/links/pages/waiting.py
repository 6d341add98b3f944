"""What waits for the organisers."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.links import queue
from community.links.moderate import decline, leave, release
from community.links.tables import Post
from community.members.visitor import Visitor
from community.web.answer import page, see


class ReasonForm(msgspec.Struct):
    """Why a post is declined."""

    reason: str = ""


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


HANDLERS = [waiting, release_one, decline_one, leave_one]
