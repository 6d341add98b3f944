"""The round that an address names."""

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.rounds import round_of
from community.events.tables import Event
from community.web.or_404 import or_404


async def round_number(event: NamedDependency[Event], number: FromPath[int]) -> int:
    """The number of the address, when the event has such a round."""
    return int(or_404(await round_of(event, number)).number)


GIVEN = {"round_number": Provide(round_number)}
