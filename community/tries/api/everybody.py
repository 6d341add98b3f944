"""The community's own score, and what people told of what they tried."""

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.events.visible_to import Viewer
from community.tries.score import Score, scores
from community.tries.told import Account, told_lately


class DoesItWork(msgspec.Struct):
    """The score as of several days, the newest first, and the latest that people told."""

    scores: list[Score]
    accounts: list[Account]


@get("/api/v1/tries")
async def does_it_work(viewer: NamedDependency[Viewer]) -> DoesItWork:
    """Of what was taken home within a year: how much was tried, how much helped."""
    return DoesItWork(await scores(), await told_lately(viewer))


HANDLERS = [does_it_work]
