"""The way to pay online, for programs."""

import msgspec
from litestar import post
from litestar.di import NamedDependency

from community.checkouts.checkout import pay_online
from community.registrations.tables import Registration


class Way(msgspec.Struct):
    """The address of the page on which the person pays."""

    url: str


@post("/api/v1/registrations/{registration_id:uuid}/checkout", status_code=200)
async def checkout(registration: NamedDependency[Registration]) -> Way:
    """Where the person pays online; 409 where nothing is due or nothing is set up."""
    return Way(await pay_online(registration))


HANDLERS = [checkout]
