"""The member price follows the membership: it changes with approval, lapse and leaving.

What has been paid stays as it was paid. From the moment an evening begins, its prices stay.
"""

from uuid import UUID

from community.additions.serve_beside import follow_beside
from community.clock import now
from community.database import fetch, lock, only, transaction
from community.events.tables import Event
from community.members.tables import Member
from community.prices.membership import membership_of
from community.prices.price import FOR_MEMBERS, MEMBERSHIP_ENDED, lines_in_english
from community.prices.terms import terms_from_json
from community.prices.work_out import work_out
from community.registrations.charge import recharge
from community.registrations.find import by_member
from community.registrations.in_line import in_line
from community.registrations.mail import mail_price_changed
from community.registrations.tables import Registration


async def follow_membership(member_id: str) -> None:
    """Bring the prices of this person's coming evenings up to date, and mail each new one.

    It runs when the change of membership is kept, and locks each event before it looks: whoever
    registered in the same moment had either read the new standing, or is found here.
    """
    for row in await fetch(_COMING, UUID(member_id), now()):
        event = only(await Event.objects().get(Event.id == row["event"]))
        async with in_line(event.id), transaction():
            await _follow(await lock(event), UUID(member_id))


def set_price(registration: Registration, member: Member) -> bool:
    """The price as the membership is now, on the terms that were promised once.

    What has been paid stays. Whether it is another price than before; the row is not saved here.
    """
    terms = terms_from_json(registration.price_terms)
    if terms is None or registration.paid_yen:
        return False
    before = lines_in_english(registration.price_lines)
    was_member = any(line.label in FOR_MEMBERS or line.why == MEMBERSHIP_ENDED for line in before)
    promised = work_out(terms, membership_of(member, has_ended=was_member))
    fee_yen = registration.fee_yen
    recharge(registration, promised)
    return bool(registration.fee_yen != fee_yen)


async def _follow(event: Event, member_id: UUID) -> None:
    member = await lock(only(await Member.objects().get(Member.id == member_id)))
    found = await by_member(event, member)
    if found is None or found.is_cancelled or event.has_begun or event.is_called_off:
        return
    registration = await lock(found)
    fee_yen = registration.fee_yen
    set_price(registration, member)
    if not registration.paid_yen:
        await follow_beside(registration, event, member)
    is_another = registration.fee_yen != fee_yen
    registration.sequence += is_another  # calendars show what is to be paid
    await registration.save()
    if is_another:
        await mail_price_changed(registration, event, member)


_COMING = """
    SELECT r.event FROM registration r JOIN event e ON e.id = r.event
    WHERE r.member = $1 AND r.standing <> 'cancelled' AND e.starts_at > $2 ORDER BY e.starts_at
"""
