"""Hand over: the registration becomes another person's, and the old ticket is worth nothing."""

from functools import partial

from msgspec.structs import replace

from community.additions.serve_beside import follow_beside
from community.checkouts.begun import is_begun
from community.clock import now
from community.database import fetch_value, only
from community.events.tables import Event
from community.groups.come_together import call_anew
from community.jobs import enqueue
from community.live import tell
from community.members.tables import Member
from community.payments.payer import shares_of
from community.prices.membership import membership_of
from community.prices.terms import terms_from_json
from community.prices.work_out import work_out
from community.registrations.answer_about_photos import said_in_general
from community.registrations.charge import recharge
from community.registrations.counts import count_again
from community.registrations.mail import mail_about
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration, Source
from community.tickets.ticket import new_serial
from community.waitlist.promote import promote


async def hand_over(registration: Registration, event: Event, taker: Member) -> None:
    """Make the locked registration theirs, at its promised price with their own benefits.

    The calendar entry is taken back from the one and sent to the other, under one growing number.
    What the giver said about photos, age and company is theirs, and does not pass on; nor does
    their wish for another kind of place, whose place goes to the next.
    """
    giver = only(await Member.objects().get(Member.id == registration.member))
    registration.member = taker.id
    registration.ticket_serial = new_serial()
    registration.sequence += 1
    if registration.source == Source.ROSTER:
        registration.source = Source.WEB  # what is decided here is no other platform’s to change
    had_wish = _end_wish(registration)
    await _begin_anew(registration, event, taker)
    await call_anew(registration, taker.name)
    await _charge_anew(registration, event, taker)
    await registration.save()
    if had_wish:
        await count_again(event)
        await promote(event)
    await enqueue("settle", str(registration.id))
    await tell(f"event:{event.id}", f"door:{event.id}", f"photos:{event.id}")
    await _tell_both(registration, event, giver, taker)
    await tell_programs("registration.transferred", registration, event)


def _end_wish(registration: Registration) -> bool:
    """Whether there was one; the place that was held for it is free, once it is counted."""
    had_wish = bool(registration.wanted_kind)
    if had_wish:
        registration.move(Move.STAY)
        registration.nominated_at = None
    return had_wish


async def _tell_both(
    registration: Registration, event: Event, giver: Member, taker: Member
) -> None:
    cause = f"{registration.id}:{registration.sequence}"
    said = {"giver": giver.name, "taker": taker.name}
    paying = await is_begun(registration.id)
    gone = partial(mail_about, registration, event, giver, "passed_on", cause, method="CANCEL")
    has_paid = any(each.member == giver.id for each in await shares_of(registration.id))
    await gone(is_paying=paying, has_paid=has_paid, **said)
    await mail_about(registration, event, taker, "taken_over", cause, is_paying=paying, **said)


async def _begin_anew(registration: Registration, event: Event, taker: Member) -> None:
    registration.is_host = False
    registration.is_minor, registration.guardian = False, ""
    registration.photo_wish = await said_in_general(taker)
    registration.answers = "{}"
    registration.asked_at = registration.answered_at = registration.answer_by = None
    registration.is_first_time = not await fetch_value(_CAME_BEFORE, taker.id, event.id, now())


async def _charge_anew(registration: Registration, event: Event, taker: Member) -> None:
    """What the giver earned by speaking or hosting stays theirs; what has been paid is never more
    than what is due, so nothing goes back to whom it did not come from."""
    terms = terms_from_json(registration.price_terms)
    if terms is None:
        return
    kept = registration.fee_yen, registration.price_lines
    recharge(registration, work_out(replace(terms, contributed_at=""), membership_of(taker)))
    if not registration.paid_yen:
        await follow_beside(registration, event, taker)
    if registration.fee_yen < registration.paid_yen:
        registration.fee_yen, registration.price_lines = kept


_CAME_BEFORE = """
    SELECT EXISTS (SELECT FROM registration r JOIN event e ON e.id = r.event
                   WHERE r.member = $1 AND r.standing = 'confirmed'
                   AND e.id <> $2 AND e.starts_at < $3)
"""
