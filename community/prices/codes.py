"""Discount codes: offered by organisers, used by registrations, given back by cancelling."""

import re
from unicodedata import normalize

from community.database import execute, fetch_one, lock, transaction
from community.events.tables import Event
from community.language import _, ngettext
from community.prices.tables import DiscountCode
from community.refusal import Refused


def plain(typed: str) -> str:
    """A code in the spelling it is kept in: half-width, upper case, without spaces around it."""
    return normalize("NFKC", typed).strip().upper()


async def use_code(event: Event, typed: str) -> tuple[str, int]:
    """The code and the yen it takes off, used once more; refuses one that is unknown or used up."""
    code = plain(typed)
    if not code:
        return "", 0
    used = await fetch_one(_USE, event.id, code)
    if used is not None:
        return code, used["amount_yen"]
    raise Refused(await _why_not(event, code), "discount_code")


async def check_code(event: Event, typed: str, kept: str) -> None:
    """Refuse what use_code would refuse, for somebody who is registered with the code `kept`.

    So the answer to a stranger does not tell whether an address is registered.
    """
    code = plain(typed)
    if code and code != kept and not await fetch_one(_CAN_BE_USED, event.id, code):
        raise Refused(await _why_not(event, code), "discount_code")


async def _why_not(event: Event, code: str) -> str:
    same = (DiscountCode.event == event.id) & (DiscountCode.code == code)
    if await DiscountCode.exists().where(same):
        return _("This discount code has been used up.")
    return _("We do not know this discount code. Please check it.")


async def give_back_code(event_id: int, code: str) -> None:
    """Let somebody else use the code of a registration that was cancelled."""
    if code:
        await execute(_GIVE_BACK, event_id, code)


async def offer_code(event: Event, typed: str, amount_yen: int, uses_allowed: int) -> DiscountCode:
    """A code for the event; the same code again gets the new amount and number of uses."""
    code = plain(typed)
    if not re.fullmatch(r"[A-Z0-9_-]{2,40}", code):
        raise Refused(_("A code has 2 to 40 letters and digits, such as FRIENDS."), "code")
    if amount_yen < 1:
        raise Refused(_("Please write how many yen the code takes off."), "amount_yen")
    async with transaction():
        event = await lock(event)
        same = (DiscountCode.event == event.id) & (DiscountCode.code == code)
        offered = await DiscountCode.objects().get(same) or DiscountCode(event=event.id, code=code)
        if uses_allowed < max(offered.uses, 1):
            raise Refused(_too_few(offered.uses), "uses_allowed")
        offered.amount_yen, offered.uses_allowed = amount_yen, uses_allowed
        await offered.save()
    return offered


async def codes_of(event: Event) -> list[DiscountCode]:
    """The codes of the event by name."""
    offered = DiscountCode.objects().where(DiscountCode.event == event.id)
    return await offered.order_by(DiscountCode.code)


def _too_few(uses: int) -> str:
    if not uses:
        return _("A code can be used at least once.")
    return ngettext(
        "This code has been used {count} time already.",
        "This code has been used {count} times already.",
        uses,
    ).format(count=uses)


_USE = """
    UPDATE discount_code SET uses = uses + 1
    WHERE event = $1 AND code = $2 AND uses < uses_allowed RETURNING amount_yen
"""

_CAN_BE_USED = "SELECT 1 FROM discount_code WHERE event = $1 AND code = $2 AND uses < uses_allowed"

_GIVE_BACK = "UPDATE discount_code SET uses = uses - 1 WHERE event = $1 AND code = $2 AND uses > 0"
