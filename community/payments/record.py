"""Money is taken at the door: the whole amount that is due, once, whoever else takes it as well."""

from dataclasses import dataclass

from community.changes.take_held import take_held
from community.database import fetch_one, lock, only, transaction
from community.events.tables import Event
from community.language import _
from community.money import yen
from community.payments.due import still_due
from community.payments.keep import keep
from community.payments.means import AT_THE_DOOR, Means
from community.payments.tables import Payment
from community.refusal import Conflict, Refused
from community.registrations.find import event_of
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written down, and what goes back over the counter, in whole yen."""

    payment: Payment
    change_yen: int


async def record(
    registration: Registration, means: Means, due_yen: int, given_yen: int, by_name: str
) -> Taken:
    """The payment of `due_yen`, as the cashier saw it; `given_yen` is 0 for the exact amount.

    Refuses when something else is due by now, so that two cashiers never take it twice, and when
    too little was handed over.
    """
    _refuse_unless_at_the_door(means)
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        await _refuse_unless_due(registration, event, due_yen)
        change_yen = _change(due_yen, given_yen)
        payment = Payment(
            event=registration.event,
            registration=registration.id,
            amount_yen=due_yen,
            means=means,
            by_name=by_name[:120],
        )
        await keep(payment)
        if registration.holds_another:
            await take_held(registration)
    return Taken(payment, change_yen)


def _refuse_unless_at_the_door(means: Means) -> None:
    if means not in AT_THE_DOOR:
        raise Refused(_("Please choose cash or something else."), "means")


async def _refuse_unless_due(registration: Registration, event: Event, seen_yen: int) -> None:
    if event.is_called_off:
        raise Conflict(_("This event has been called off."))
    if not registration.has_place:
        raise Conflict(_("Without a place there is nothing to pay."))
    due_yen = still_due(registration)
    if not due_yen:
        raise Conflict(await _already(registration))
    if due_yen != seen_yen:
        raise Conflict(_("It is {amount} by now. Please look again.").format(amount=yen(due_yen)))


async def _already(registration: Registration) -> str:
    last = await fetch_one(_LAST, registration.id)
    if last is None:
        return _("There is nothing to pay.")
    words = _("It is paid already: {amount}, {means}, taken by {name}.")
    name = last["by_name"] or _("nobody at the door")
    return words.format(amount=yen(last["amount_yen"]), means=Means(last["means"]).words, name=name)


def _change(due_yen: int, given_yen: int) -> int:
    if 0 < given_yen < due_yen:
        missing = _("{amount} are missing.").format(amount=yen(due_yen - given_yen))
        raise Refused(missing, "given")
    return given_yen - due_yen if given_yen else 0


_LAST = """
    SELECT amount_yen, means, by_name FROM payment
    WHERE registration = $1 AND kind = 'paid' ORDER BY noted_at DESC LIMIT 1
"""
