"""What is kept about me, for my own programs."""

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.members.tables import Member
from community.privacy.gather import everything_about
from community.privacy.show import shown


class KeptLine(msgspec.Struct):
    """One thing that is kept: what it is, and when it came to be."""

    words: str
    when: str


class KeptPart(msgspec.Struct):
    """Everything of one kind."""

    title: str
    lines: list[KeptLine]


class Kept(msgspec.Struct):
    """What is kept about me, a part for each kind; the profile stands at /api/v1/me."""

    parts: list[KeptPart]


@get("/api/v1/me/privacy")
async def my_data(me: NamedDependency[Member]) -> Kept:
    """What is kept about me, in words."""
    parts = shown(await everything_about(me))
    return Kept([KeptPart(one.title, [KeptLine(*each) for each in one.lines]) for one in parts])


HANDLERS = [my_data]
