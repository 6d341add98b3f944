"""The least that can be done with somebody who fills in the form: read it, and lead on.

It stands at the same address, behind the same door, rights and limits, and reads the same body.
"""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from bench.echo_door import behind_our_door
from community.members.visitor import Visitor
from community.registering.form import RegistrationForm
from community.registering.limit import limit_strangers
from community.web.answer import AnyRequest, see
from community.web.doors import for_people
from community.web.network import network_of


@post("/events/{slug:str}/registrations")
async def echo(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    slug: str,
    data: URLEncodedBody[RegistrationForm],
) -> Redirect:
    await limit_strangers(visitor, network_of(request))
    return see(f"/events/{slug}/registrations/sent", data.email)


app = behind_our_door(echo, for_people)
