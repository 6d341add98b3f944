"""Which link for a sponsor an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Event
from community.language import _
from community.privacy.dependencies import Over
from community.privacy.tables import SponsorExport
from community.sponsors.link import export_behind
from community.web.or_404 import or_404


async def sponsor_export(event: NamedDependency[Event], export_id: FromPath[UUID]) -> SponsorExport:
    """The event's export of this address."""
    wanted = (SponsorExport.id == export_id) & (SponsorExport.event == event.id)
    return or_404(await SponsorExport.objects().get(wanted))


async def offered(token: FromPath[str]) -> SponsorExport:
    """What the sponsor's link leads to, with its event; refuses one that is over."""
    found = or_404(await export_behind(token))
    if found.is_over:
        raise Over(_("This link is over. Please ask the organisers for a new one."))
    return found


GIVEN = {"sponsor_export": Provide(sponsor_export), "offered": Provide(offered)}
