"""The post that an address names, and whose feed or mails a token is for."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.links.reader import member_of_feed, reader_who_stops
from community.links.tables import Post
from community.members.tables import Member
from community.members.visitor import Visitor
from community.web.or_404 import or_404


async def link(post_id: FromPath[UUID]) -> Post:
    """The post with this id, in whatever state."""
    return or_404(await Post.objects().get(Post.id == post_id))


async def own_link(link: NamedDependency[Post], visitor: NamedDependency[Visitor]) -> Post:
    """The post, for its author alone."""
    if visitor.member is None or visitor.member.id != link.member:
        raise NotFoundException
    return link


async def links_feed_owner(feed_token: FromPath[str]) -> Member:
    """The member whose private feed it is."""
    return or_404(await member_of_feed(feed_token))


async def stopping_reader(stop_token: FromPath[str]) -> Member:
    """Whose mails are to stop."""
    return or_404(await reader_who_stops(stop_token))


GIVEN = {
    "link": Provide(link),
    "own_link": Provide(own_link),
    "links_feed_owner": Provide(links_feed_owner),
    "stopping_reader": Provide(stopping_reader),
}
