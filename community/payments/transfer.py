"""A transfer has arrived on the bank account, and an organiser writes it down."""

from datetime import date, datetime, time

from community.clock import instant, now
from community.database import lock, only, transaction
from community.language import _
from community.payments.means import Means
from community.payments.tables import Payment
from community.payments.take_in import take_in
from community.refusal import Conflict, Refused
from community.registrations.find import event_of
from community.registrations.tables import Registration

MOST_YEN = 9_999_999


async def note_transfer(
    registration: Registration, amount_yen: int, arrived_on: date, by_name: str
) -> Payment:
    """The payment, on the day on which it arrived; an offered place that is paid is theirs.

    Refuses a day to come, and the same amount of the same day twice.
    """
    _refuse_unless_amount(amount_yen)
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        at = instant(datetime.combine(arrived_on, time(12)), event.zone)
        if at.date() > now().date():
            raise Refused(_("This day is still to come."), "arrived_on")
        payment = Payment(
            event=event.id,
            registration=registration.id,
            amount_yen=amount_yen,
            means=Means.BANK,
            by_name=by_name[:120],
            at=at,
        )
        await _refuse_second(payment)
        await take_in(payment, registration, event)
    return payment


def _refuse_unless_amount(yen: int) -> None:
    if not 0 < yen <= MOST_YEN:
        sentence = _("Please write the amount as a whole number of yen, such as 1500.")
        raise Refused(sentence, "amount")


async def _refuse_second(payment: Payment) -> None:
    same = (
        (Payment.registration == payment.registration)
        & (Payment.means == Means.BANK)
        & (Payment.at == payment.at)
    )
    rows = await Payment.objects().where(same)
    if sum(row.amount_yen for row in rows) == payment.amount_yen:
        raise Conflict(_("A transfer of this amount on this day is written down already."))
