"""Offer a discount code, or change one that is offered."""

import re
from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from community.database import lock, transaction
from community.events.check import MOST_YEN
from community.events.tables import Event
from community.language import _, ngettext
from community.members.address import read_address
from community.prices.code_kinds import known_kinds
from community.prices.codes import plain
from community.prices.moment import as_instant
from community.prices.tables import CodeHolder, DiscountCode, OnlyFor
from community.refusal import Refused

MOST_USES = 100_000
MOST_ADDRESSES = 1000


class CodePlan(msgspec.Struct, frozen=True):
    """A code as the organiser wants it: it takes off yen or percent. A moment without an offset is
    wall-clock time at the event; `addresses` count for a code that is only for those named. With
    `kinds` it is for these kinds of place alone, and takes off each of them."""

    code: Annotated[str, Meta(examples=["FRIENDS"])]
    amount_yen: Annotated[int, Meta(examples=[500])] = 0
    percent: int = 0
    uses_allowed: int = 1
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    only_for: OnlyFor = OnlyFor.EVERYBODY
    addresses: tuple[str, ...] = ()
    kinds: tuple[UUID, ...] = ()


async def offer_code(event: Event, plan: CodePlan) -> DiscountCode:
    """A code for the event; the same code again becomes what the plan says. Uses stay counted."""
    code, addresses = plain(plan.code), _addresses(plan)
    _refuse(plan, code)
    since = as_instant(plan.valid_from, event.zone, "valid_from")
    until = as_instant(plan.valid_until, event.zone, "valid_until")
    if since and until and since >= until:
        raise Refused(_("The end has to be later than the beginning."), "valid_until")
    async with transaction():
        event = await lock(event)
        same = (DiscountCode.event == event.id) & (DiscountCode.code == code)
        offered = await DiscountCode.objects().get(same) or DiscountCode(event=event.id, code=code)
        if plan.uses_allowed < max(offered.uses, 1):
            raise Refused(_too_few(offered.uses), "uses_allowed")
        for name in ("amount_yen", "percent", "uses_allowed", "only_for"):
            setattr(offered, name, getattr(plan, name))
        offered.valid_from, offered.valid_until = since, until
        offered.kinds = await known_kinds(event, plan.kinds)
        await offered.save()
        await _give_to(offered, addresses)
    return offered


async def _give_to(code: DiscountCode, addresses: list[str]) -> None:
    await CodeHolder.delete().where(CodeHolder.code == code.id)
    if addresses:
        await CodeHolder.insert(*[CodeHolder(code=code.id, email=each) for each in addresses])


async def codes_of(event: Event) -> list[DiscountCode]:
    """The codes of the event by name."""
    offered = DiscountCode.objects().where(DiscountCode.event == event.id)
    return await offered.order_by(DiscountCode.code)


def _refuse(plan: CodePlan, code: str) -> None:
    if not re.fullmatch(r"[A-Z0-9_-]{2,40}", code):
        raise Refused(_("A code has 2 to 40 letters and digits, such as FRIENDS."), "code")
    if not 0 <= plan.percent <= 100:
        raise Refused(_("Percent lie between 1 and 100."), "percent")
    if not 0 <= plan.amount_yen <= MOST_YEN or (plan.amount_yen == 0) == (plan.percent == 0):
        raise Refused(_("Please write how much it takes off: yen or percent."), "amount_yen")
    if plan.uses_allowed > MOST_USES:
        raise Refused(_("A code can be used 100,000 times at most."), "uses_allowed")


def _addresses(plan: CodePlan) -> list[str]:
    """The addresses as they are kept, each once; refuses one that is none, and none at all."""
    if plan.only_for != OnlyFor.NAMED:
        return []
    typed = [each for each in plan.addresses if each.strip()]
    if not 0 < len(typed) <= MOST_ADDRESSES:
        sentence = _("Please write the addresses the code is for, one a line, 1,000 at most.")
        raise Refused(sentence, "addresses")
    return list(dict.fromkeys(read_address(each, "addresses") for each in typed))


def _too_few(uses: int) -> str:
    if not uses:
        return _("A code can be used at least once.")
    return ngettext(
        "This code has been used {count} time already.",
        "This code has been used {count} times already.",
        uses,
    ).format(count=uses)
