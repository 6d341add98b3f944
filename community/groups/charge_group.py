"""The price of a group follows its size; what has been paid stays as it was paid."""

from msgspec.structs import replace

from community.additions.follow import set_price
from community.additions.serve_beside import follow_beside
from community.database import fetch, only
from community.events.tables import Event
from community.jobs import enqueue
from community.members.tables import Member
from community.prices.terms import terms_from_json, terms_to_json
from community.registrations.group import Group
from community.registrations.mail import mail_price_changed
from community.registrations.tables import Registration
from community.waitlist.turns import locked_in_order


def set_group_price(registration: Registration, member: Member, people: int) -> None:
    """The promised price, for somebody who comes with so many."""
    terms = terms_from_json(registration.price_terms)
    if terms is None or registration.paid_yen or terms.group_size == people:
        return
    registration.price_terms = terms_to_json(replace(terms, group_size=people))
    set_price(registration, member)


async def charge_group(group: Group, event: Event) -> None:
    """Everybody of the group pays for as many as they are now; who pays another sum is mailed it.

    From the moment an evening begins, its prices stay.
    """
    if event.has_begun or event.is_called_off:
        return
    ids = [row["registration"] for row in await fetch(_MEMBERS, group.id)]
    for registration in await locked_in_order(ids):
        member = only(await Member.objects().get(Member.id == registration.member))
        await _charge(registration, event, member, len(ids))


async def charge_alone(registration: Registration, event: Event) -> None:
    """Whoever has left a group pays as one who comes alone, unless it has been paid."""
    member = only(await Member.objects().get(Member.id == registration.member))
    await _charge(registration, event, member, 1)


async def _charge(registration: Registration, event: Event, member: Member, people: int) -> None:
    before, fee_yen = registration.price_terms, registration.fee_yen
    set_group_price(registration, member, people)
    if registration.price_terms == before:
        return
    await follow_beside(registration, event, member, people)
    is_another = registration.fee_yen != fee_yen
    registration.sequence += is_another  # calendars show what is to be paid
    await registration.save()
    if is_another:
        await enqueue("settle", str(registration.id))
        await mail_price_changed(registration, event, member, of_group=True)


_MEMBERS = "SELECT registration FROM companion WHERE guest_group = $1 ORDER BY registration"
