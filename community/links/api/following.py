"""How I follow the links, for my own programs."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.links.reader import choose, feed_token, reader_of, renew_feed
from community.links.tables import Often
from community.members.tables import Member
from community.settings import settings


class Following(msgspec.Struct):
    """How often I am mailed, and the address of my private feed if I have one."""

    often: Often
    feed: str | None

    @classmethod
    async def of(cls, me: Member) -> "Following":
        """How this person reads."""
        reader = await reader_of(me)
        token = feed_token(me.id, reader.feed)
        feed = f"{settings().address}/links/feeds/{token}/new.atom" if token else None
        return cls(Often(reader.often), feed)


class OftenWish(msgspec.Struct):
    """How often to be mailed what is new."""

    often: Often


@get("/api/v1/links/following")
async def following(me: NamedDependency[Member]) -> Following:
    """How I follow the links: by mail, by a private feed, or on the page alone."""
    return await Following.of(me)


@post("/api/v1/links/mails", status_code=200)
async def choose_mails(me: NamedDependency[Member], data: JSONBody[OftenWish]) -> Following:
    """Be mailed what is new so often, or never."""
    await choose(me, data.often)
    return await Following.of(me)


@post("/api/v1/links/feed", status_code=200)
async def make_feed(me: NamedDependency[Member]) -> Following:
    """Give my feed a new address; the one before ends."""
    await renew_feed(me)
    return await Following.of(me)


HANDLERS = [following, choose_mails, make_feed]
