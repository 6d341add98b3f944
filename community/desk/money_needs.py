"""What waits about money: to be given back by hand, and disputes to be answered."""

from community.checkouts.disputed import disputed_at
from community.desk.need import Need
from community.language import _, ngettext
from community.money import yen
from community.refunds.to_give_back import waits_at


async def money_needs() -> list[Need]:
    """One line for each event."""
    return [*await _to_give_back(), *await _disputed()]


async def _to_give_back() -> list[Need]:
    return [
        Need(
            ngettext(
                "{amount} are to be given back to {count} person by hand: {title}",
                "{amount} are to be given back to {count} people by hand: {title}",
                each.people,
            ).format(amount=yen(each.amount_yen), count=each.people, title=each.title),
            f"/events/{each.slug}/payments",
            _("Give back"),
            "yen",
        )
        for each in await waits_at()
    ]


async def _disputed() -> list[Need]:
    return [
        Need(
            ngettext(
                "A bank has taken {count} payment back. Answer it at Stripe in time: {title}",
                "Banks have taken {count} payments back. Answer them at Stripe in time: {title}",
                each.payments,
            ).format(count=each.payments, title=each.title),
            f"/events/{each.slug}/payments",
            _("Look"),
            "yen",
        )
        for each in await disputed_at()
    ]
