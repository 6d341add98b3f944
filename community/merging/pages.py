"""Two accounts of one person: find both, see what moves, make them one."""

from uuid import UUID

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.merging.alike import alike, other_account
from community.merging.merge import merge, what_moves
from community.web.answer import page, see


class MergeForm(msgspec.Struct):
    """The account that ends."""

    other: str = ""


@get("/members/{member_id:uuid}/merging")
async def merging(
    organiser: NamedDependency[Visitor],
    person: NamedDependency[Member],
    q: FromQuery[str] = "",
    other: FromQuery[UUID | None] = None,
) -> Response[str]:
    ends = await Member.objects().get(Member.id == other) if other else None
    return page(
        "merging/merging.html",
        organiser,
        person=person,
        found=await alike(person, q),
        ends=ends,
        moves=await what_moves(ends) if ends else [],
        q=q,
    )


@post("/members/{member_id:uuid}/merging")
async def merge_two(
    organiser: NamedDependency[Visitor],
    person: NamedDependency[Member],
    data: URLEncodedBody[MergeForm],
) -> Redirect:
    await merge(person, await other_account(data.other), "owner" in organiser.here)
    return see(f"/members/{person.id}", _("The two accounts are one now."))


HANDLERS = [merging, merge_two]
