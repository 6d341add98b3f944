"""Who takes part in a draw while having a place of another kind, and what becomes of it."""

from uuid import UUID

from community.changes.mail_change import mail_change, mail_stays
from community.changes.want import become, has_to_pay_first, hold_another, stay
from community.database import only
from community.events.tables import Event
from community.groups.leave_group import leave_group
from community.members.tables import Member
from community.openings.for_whom import is_for_member
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.prices.membership import membership_of
from community.prices.price import whole_from_json
from community.prices.work_out import work_out
from community.registrations.standing import Standing
from community.registrations.tables import Registration


async def who_applied(kind: PlaceKind) -> list[Registration]:
    """Everybody in this draw, locked, in the order of their turns."""
    waits = (Registration.kind == kind.id) & (Registration.standing == Standing.APPLIED)
    wants = (Registration.wanted_kind == kind.id) & (Registration.standing == Standing.CONFIRMED)
    both = Registration.objects().where(waits | (wants & Registration.offered_until.is_null()))
    return await both.order_by(Registration.turn).lock_rows()


async def wrongly_wanting(event: Event, kind: PlaceKind) -> list[UUID]:
    """Whom the kind is not for, or no longer; they keep the place they have."""
    wants = Registration.objects(Registration.member).where(Registration.wanted_kind == kind.id)
    return [each.id for each in await wants if not await is_for_member(kind, event, each.member)]


async def decide_wish(
    registration: Registration, event: Event, kind: PlaceKind, number: int | None, has_place: bool
) -> None:
    """Of this kind now, or held until it is paid, or what it was; the person is mailed which."""
    member = only(await Member.objects().get(Member.id == registration.member))
    before = only(await kind_by_id(event, registration.kind))
    if not has_place:
        await stay(registration)
        await mail_stays(registration, event, member, kind, was_decided=True, drew=number)
        return
    promised = whole_from_json(registration.wanted_price)
    promised = work_out(promised.terms, membership_of(member))
    registration.draw_number = number
    if has_to_pay_first(registration, kind, promised):
        await hold_another(registration, event, kind, promised)
    else:
        await leave_group(registration, event)
        await become(registration, kind, promised)
    await mail_change(registration, event, member, before, kind)
