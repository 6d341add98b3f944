"""By what money was paid, as people say it."""

from collections.abc import Callable
from enum import StrEnum

from community.language import _
from community.refusal import Refused


class Means(StrEnum):
    """What the money came by, or went back by."""

    CASH = "cash"
    OTHER = "other"
    BANK = "bank"
    CARD = "card"
    KONBINI = "konbini"
    PAYPAY = "paypay"
    ONLINE = "online"

    @property
    def words(self) -> str:
        """As people read it."""
        return _WORDS[self]()

    @property
    def is_by_hand(self) -> bool:
        """Whether one of us has it, so that one of us can write it down and give it back."""
        return self in BY_HAND


AT_THE_DOOR = (Means.CASH, Means.OTHER)
BY_HAND = (*AT_THE_DOOR, Means.BANK)

_WORDS: dict[Means, Callable[[], str]] = {
    Means.CASH: lambda: _("Cash"),
    Means.OTHER: lambda: _("Something else"),
    Means.BANK: lambda: _("Bank transfer"),
    Means.CARD: lambda: _("Card"),
    Means.KONBINI: lambda: _("Convenience store"),
    Means.PAYPAY: lambda: _("PayPay"),
    Means.ONLINE: lambda: _("Online"),
}


def read_means(typed: str) -> Means:
    """The means that a form or a program names; refuses an unknown one."""
    if typed not in set(Means):
        raise Refused(_("Please choose cash or something else."), "means")
    return Means(typed)
