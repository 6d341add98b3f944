"""The tablet that asks, and the evening it was set up for."""

from litestar.di import NamedDependency, Provide

from community.access.tables import DoorLink
from community.events.tables import Event
from community.gates.kiosk import tablet_of
from community.language import _
from community.refusal import Conflict
from community.web.answer import AnyRequest
from community.web.cookies import remembered
from community.web.or_404 import or_404

KIOSK = "kiosk"
SECONDS = 90 * 86_400  # the link behind it ends by itself


async def tablet(request: AnyRequest) -> DoorLink:
    """The living link of this tablet; refuses one that was closed."""
    found = await tablet_of(remembered(request.cookies, KIOSK))
    if found is None:
        raise Conflict(_("This tablet checks nobody in any more. Please ask somebody at the door."))
    return found


async def kiosk_event(tablet: NamedDependency[DoorLink]) -> Event:
    """The event at whose door the tablet stands."""
    return or_404(await Event.objects().get(Event.id == tablet.event))


GIVEN = {"tablet": Provide(tablet), "kiosk_event": Provide(kiosk_event)}
