"""The member price follows the membership: it changes with approval, lapse and leaving.

Nothing is paid before the door, so every place at an evening to come is still unpaid. From the
moment an evening begins, its prices stay.
"""

from uuid import UUID

from community.clock import now
from community.database import fetch, fetch_value, lock, only, transaction
from community.events.tables import Event
from community.members.tables import Member
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.prices.price import (
    MEMBER_PRICE,
    MEMBERSHIP_ENDED,
    lines_in_english,
    price,
    to_json,
)
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


async def set_price(registration: Registration, kind: PlaceKind, member: Member) -> bool:
    """The price as the membership is now, from the regular price that was promised once.

    Whether it is another one than before; the row is not saved here.
    """
    lines = lines_in_english(registration.price_lines)
    fee_yen = lines[0].amount_yen if lines else kind.fee_yen
    less = min(kind.member_fee_yen, fee_yen)
    paid_less = any(line.label == MEMBER_PRICE for line in lines)
    if paid_less == (member.has_member_price and less < fee_yen):
        return False
    code = registration.discount_code
    off = await fetch_value(_CODE, kind.event, code) if code else 0
    promised = price(fee_yen, less, member.has_member_price, code, off or 0, MEMBERSHIP_ENDED)
    registration.fee_yen, registration.price_lines = promised.fee_yen, to_json(promised)
    return True


async def _follow(event: Event, member_id: UUID) -> None:
    member = await lock(only(await Member.objects().get(Member.id == member_id)))
    found = await by_member(event, member)
    if found is None or found.is_cancelled or event.has_begun or event.is_called_off:
        return
    registration = await lock(found)
    kind = only(await kind_by_id(event, registration.kind))
    if await set_price(registration, kind, member):
        registration.sequence += 1  # calendars show what is to be paid
        await registration.save()
        await mail_price_changed(registration, event, member)


_COMING = """
    SELECT r.event FROM registration r JOIN event e ON e.id = r.event
    WHERE r.member = $1 AND r.standing <> 'cancelled' AND e.starts_at > $2 ORDER BY e.starts_at
"""

_CODE = "SELECT amount_yen FROM discount_code WHERE event = $1 AND code = $2"
