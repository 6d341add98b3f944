"""An organiser gives money back: the whole, or a part."""

import msgspec

from community.database import lock, only, transaction
from community.language import _
from community.language.line import one_line
from community.money import yen
from community.payments.on_its_way import on_its_way_yen
from community.payments.tables import Refund
from community.prices.price import Line, lines_in_english
from community.refunds.refund import order_refund
from community.refusal import Refused
from community.registrations.find import event_of
from community.registrations.tables import Registration

GIVEN_BACK = "Given back"


async def give_back(
    registration: Registration, amount_yen: int, reason: str, by_name: str
) -> list[Refund]:
    """The refunds ordered for this amount. Who keeps the place pays that much less from now on.

    Refuses more than what was paid and is not on its way back already.
    """
    async with transaction():
        await lock(only(await event_of(registration)))
        registration = await lock(registration)
        most_yen = registration.paid_yen - await on_its_way_yen(registration.id)
        if not 0 < amount_yen <= most_yen:
            words = _("At most {amount} can go back.").format(amount=yen(most_yen))
            raise Refused(words if most_yen else _("There is nothing to give back."), "amount")
        if registration.has_place:
            await _lower(registration, min(amount_yen, registration.fee_yen), one_line(reason))
        ordered = await order_refund(registration, amount_yen, by_name)
    return ordered  # noqa: RET504 - a return inside the block is none to mypy


async def _lower(registration: Registration, amount_yen: int, reason: str) -> None:
    lines = [*lines_in_english(registration.price_lines), Line(GIVEN_BACK, -amount_yen, reason)]
    registration.fee_yen -= amount_yen
    registration.price_lines = msgspec.json.encode(lines).decode()
    await registration.save()
