"""What waits for an organiser: newcomers' posts, and posts that somebody is concerned about."""

from community.database import fetch_value
from community.links.address import host_of
from community.links.tables import Concern, Post, State
from community.members.tables import Member


async def waiting() -> list[Post]:
    """Posts that nobody has let through yet, with their authors, the oldest first."""
    found = Post.objects(Post.member).where(Post.state == State.WAITING)
    return await found.order_by(Post.posted_at)


async def waiting_of(member: Member) -> list[Post]:
    """This member's own posts that wait."""
    own = (Post.member == member.id) & (Post.state == State.WAITING)
    return await Post.objects().where(own).order_by(Post.posted_at)


async def concerns() -> list[Concern]:
    """What members have said against posts that still stand, with the post and its author."""
    found = Concern.objects(Concern.post, Concern.post._.member).where(Concern.settled_at.is_null())
    return await found.order_by(Concern.raised_at)


async def count_waiting() -> int:
    """How many posts an organiser should look at."""
    return int(await fetch_value(_COUNT))


def leads_to(post: Post) -> str:
    """The host that a post leads to."""
    return host_of(post.url)


_COUNT = """
    SELECT (SELECT count(*) FROM post WHERE state = 'waiting')
         + (SELECT count(DISTINCT post) FROM concern WHERE settled_at IS NULL)
"""
