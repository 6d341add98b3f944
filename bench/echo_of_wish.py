"""The least that can be done with somebody who wants to register: read them, and say it back.

It stands at the same address, behind the same door, rights and limits, and reads the same body.
"""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from bench.echo_door import behind_our_door
from community.members.visitor import Visitor
from community.registering.api.register import NewRegistration


@post("/api/v1/events/{slug:str}/registrations")
async def echo(
    organiser: NamedDependency[Visitor], slug: str, data: JSONBody[NewRegistration]
) -> NewRegistration:
    return data


app = behind_our_door(echo)
