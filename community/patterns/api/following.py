"""How the person who asks follows a series."""

import msgspec
from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Series
from community.members.tables import Member
from community.patterns.follow import follow, following, register_each_time, stop_following
from community.patterns.tables import Follower


class Following(msgspec.Struct):
    """Told of each new event, and for members: registered for each."""

    follows: bool
    registers: bool = False

    @classmethod
    def of(cls, follower: Follower | None) -> "Following":
        """As it stands."""
        return cls(follower is not None, follower is not None and follower.registers)


@get("/api/v1/series/{slug:str}/following")
async def how(me: NamedDependency[Member], shown_series: NamedDependency[Series]) -> Following:
    """Whether you are told of new events of this series, and registered for them."""
    return Following.of(await following(shown_series, me))


@put("/api/v1/series/{slug:str}/following")
async def choose(
    me: NamedDependency[Member], shown_series: NamedDependency[Series], data: JSONBody[Following]
) -> Following:
    """Follow the series, or stop; only members are registered for each event."""
    found = await following(shown_series, me)
    if data.follows or data.registers:
        await follow(shown_series, me)
        return Following.of(await register_each_time(shown_series, me, data.registers))
    if found:
        await stop_following(found)
    return Following(False)


HANDLERS = [how, choose]
