"""The members' links for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody
from msgspec import Meta

from community.links import queue
from community.links.api.entries import EntryAnswer
from community.links.days import entries
from community.links.moderate import decline, leave, raise_concern, release, take_back
from community.links.post import post as post_link
from community.links.tables import Post
from community.members.tables import Member
from community.members.visitor import Visitor


class PostAnswer(msgspec.Struct):
    """One member's post and how it stands."""

    id: UUID
    url: str
    line: str
    state: str
    reason: str

    @classmethod
    def of(cls, found: Post) -> "PostAnswer":
        """The post as a program reads it."""
        return cls(found.id, found.url, found.line, found.state, found.reason)


class NewPost(msgspec.Struct):
    """A link and one line about it."""

    url: Annotated[str, Meta(examples=["https://example.com/reading"])] = ""
    line: Annotated[str, Meta(examples=["解約の前ぶれの読み方。"])] = ""


class Why(msgspec.Struct):
    """Why a post is declined, or what is wrong with it."""

    reason: Annotated[str, Meta(examples=["宣伝だけのページです。"])] = ""


@get("/api/v1/links")
async def all_links(number: FromQuery[int] = 1) -> list[EntryAnswer]:
    """Thirty links, the newest first; `number` counts the pages."""
    return [EntryAnswer.of(each) for each in await entries(number)]


@post("/api/v1/links")
async def post_one(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor], data: JSONBody[NewPost]
) -> PostAnswer:
    """Post a link; the first ones of a newcomer wait."""
    return PostAnswer.of(await post_link(me, data.url, data.line, visitor.is_organiser))


@get("/api/v1/links/waiting")
async def all_waiting(organiser: NamedDependency[Visitor]) -> list[PostAnswer]:
    """What an organiser has not let through yet, the oldest first."""
    return [PostAnswer.of(each) for each in await queue.waiting()]


@post("/api/v1/links/{post_id:uuid}/release", status_code=200)
async def release_one(
    organiser: NamedDependency[Visitor], link: NamedDependency[Post]
) -> PostAnswer:
    """Show a waiting post to all members."""
    return PostAnswer.of(await release(link))


@post("/api/v1/links/{post_id:uuid}/declining", status_code=200)
async def decline_one(
    organiser: NamedDependency[Visitor], link: NamedDependency[Post], data: JSONBody[Why]
) -> PostAnswer:
    """Take a post away and mail its author the reason."""
    return PostAnswer.of(await decline(link, data.reason))


@post("/api/v1/links/{post_id:uuid}/leaving", status_code=200)
async def leave_one(organiser: NamedDependency[Visitor], link: NamedDependency[Post]) -> PostAnswer:
    """Let a post stand that somebody was concerned about."""
    return PostAnswer.of(await leave(link))


@post("/api/v1/links/{post_id:uuid}/removal", status_code=200)
async def remove_one(own_link: NamedDependency[Post]) -> PostAnswer:
    """Take one's own post away."""
    return PostAnswer.of(await take_back(own_link))


@post("/api/v1/links/{post_id:uuid}/concern")
async def report_one(
    me: NamedDependency[Member], link: NamedDependency[Post], data: JSONBody[Why]
) -> PostAnswer:
    """Ask the organisers to look at a post."""
    await raise_concern(link, me, data.reason, field="reason")
    return PostAnswer.of(link)


HANDLERS = [
    all_links, post_one, all_waiting, release_one, decline_one, leave_one, remove_one, report_one,
]  # fmt: skip
