"""Who looks after a roundtable, and the call of an address."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import PermissionDeniedException
from litestar.params import FromPath

from community.calls.tables import Call
from community.outputs.hosting import may_host
from community.outputs.sheet import people_of
from community.outputs.writer import Writer
from community.roundtables.tables import Roundtable
from community.web.or_404 import or_404


async def hosting(writer: NamedDependency[Writer]) -> Writer:
    """Who looks after this roundtable; others who sit there are turned away."""
    if may_host(writer, await people_of(writer.roundtable)):
        return writer
    raise PermissionDeniedException


async def call(call_id: FromPath[UUID]) -> Call:
    """The call of this address."""
    return or_404(await Call.objects().get(Call.id == call_id))


async def called_from(call: NamedDependency[Call]) -> Roundtable:
    """The roundtable that calls."""
    return or_404(await Roundtable.objects(Roundtable.event).get(Roundtable.id == call.roundtable))


GIVEN = {"hosting": Provide(hosting), "call": Provide(call), "called_from": Provide(called_from)}

_OF_CALL = """
    SELECT e.id AS event, e.series FROM call c JOIN roundtable t ON t.id = c.roundtable
    JOIN event e ON e.id = t.event WHERE c.id = $1
"""
PLACES = {"calls/{call_id}": _OF_CALL}
