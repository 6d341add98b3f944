"""The least that can be done with a ticket that is shown: read it, and say it back.

It stands at the same address, behind the same door, rights and limits, and reads the same body.
"""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from bench.echo_door import behind_our_door
from community.checkins.api import Shown
from community.members.visitor import Visitor


@post("/api/v1/events/{slug:str}/checkins")
async def echo(organiser: NamedDependency[Visitor], slug: str, data: JSONBody[Shown]) -> Shown:
    return data


app = behind_our_door(echo)
