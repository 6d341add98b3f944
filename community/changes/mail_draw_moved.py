"""Whoever applied is told when the draw, or the choice, is at another time."""

from datetime import datetime

from community.clock import now
from community.events.tables import Event
from community.places.tables import PlaceKind
from community.registrations.mail import mail_about
from community.registrations.standing import Standing
from community.registrations.tables import Registration


async def tell_of_another_time(kind: PlaceKind, event: Event, before: datetime | None) -> None:
    """Mail everybody who applied for this kind, if it is yet to be decided, and no longer then."""
    if not kind.awaits_draw or before is None or kind.draw_at == before:
        return
    applied = (Registration.kind == kind.id) & (Registration.standing == Standing.APPLIED)
    wants = (Registration.wanted_kind == kind.id) & Registration.offered_until.is_null()
    people = Registration.objects(Registration.member).where(applied | wants)
    for each in await people.order_by(Registration.turn):
        cause = f"{each.id}:{now().isoformat()}"
        await mail_about(each, event, each.member, "draw_moved", cause, "", drawn=kind)
