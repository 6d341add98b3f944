"""How the visitor follows a series, and whom a link in a mail speaks for."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Series
from community.members.visitor import Visitor
from community.patterns.follow import following
from community.patterns.follow_by_address import wish_of
from community.patterns.stop_link import who_stops
from community.patterns.tables import Follower, Pattern
from community.web.or_404 import or_404

Wish = tuple[Series, str, str]


async def my_following(
    shown_series: NamedDependency[Series], visitor: NamedDependency[Visitor]
) -> Follower | None:
    """How the visitor follows this series, if they are known and do."""
    return await following(shown_series, visitor.member) if visitor.member else None


async def follow_wish(follow_token: FromPath[str]) -> Wish:
    """Series, address and language of a link to follow; refuses one that has ended."""
    return or_404(await wish_of(follow_token))


async def leaving_follower(unfollow_token: FromPath[str]) -> Follower:
    """Whose mails are to stop, with the series."""
    return or_404(await who_stops(unfollow_token))


async def known_pattern(pattern_id: FromPath[UUID]) -> Pattern:
    """The pattern with this id, with its series."""
    return or_404(await Pattern.objects(Pattern.series).get(Pattern.id == pattern_id))


GIVEN = {
    "known_pattern": Provide(known_pattern),
    "my_following": Provide(my_following),
    "follow_wish": Provide(follow_wish),
    "leaving_follower": Provide(leaving_follower),
}

PLACES = {
    "patterns/{pattern_id}": "SELECT NULL::integer AS event, series FROM pattern WHERE id = $1"
}
