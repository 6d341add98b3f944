"""What a guest was asked, by the guest or by the link that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.approvals.link import asking_of
from community.commentary.tables import GuestAsking
from community.events.tables import Appearance, Event
from community.web.or_404 import or_404


async def speaker(event: NamedDependency[Event], guest_id: FromPath[UUID]) -> Appearance:
    """Somebody who is named on the event's page."""
    wanted = (Appearance.id == guest_id) & (Appearance.event == event.id)
    return or_404(await Appearance.objects().get(wanted))


async def guest_asking(speaker: NamedDependency[Appearance]) -> GuestAsking:
    """What this guest was asked."""
    return or_404(await GuestAsking.objects().get(GuestAsking.guest == speaker.id))


async def own_asking(token: FromPath[str]) -> GuestAsking:
    """What the link asks whoever has it, with event and guest."""
    return or_404(await asking_of(token))


GIVEN = {
    "speaker": Provide(speaker),
    "guest_asking": Provide(guest_asking),
    "own_asking": Provide(own_asking),
}
