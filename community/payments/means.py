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
    def goes_back(self) -> str:
        """How money that was paid like this goes back."""
        return _GOES_BACK.get(self, _by_itself)()

    @property
    def arrives(self) -> str:
        """When somebody has it who is given it back like this."""
        return _ARRIVES.get(self, _at_once)()

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


def _by_itself() -> str:
    return _("goes back by itself, the way it came")


def _at_once() -> str:
    return _("it is with you by now")


_GOES_BACK: dict[Means, Callable[[], str]] = {
    Means.CASH: lambda: _("the organisers give it to you"),
    Means.OTHER: lambda: _("the organisers give it to you"),
    Means.BANK: lambda: _("the organisers send it to your account"),
    Means.KONBINI: lambda: _("Stripe writes to you and asks for an account to send it to"),
}

_ARRIVES: dict[Means, Callable[[], str]] = {
    Means.BANK: lambda: _("your bank shows it within a few days"),
    Means.CARD: lambda: _("your card’s bank may take some days to show it"),
    Means.ONLINE: lambda: _("it may take some days until you see it"),
    Means.PAYPAY: lambda: _("it may take some days until you see it"),
    Means.KONBINI: lambda: _("your bank shows it within a few days"),
}


def read_means(typed: str) -> Means:
    """The means that a form or a program names; refuses an unknown one."""
    if typed not in set(Means):
        raise Refused(_("Please choose cash or something else."), "means")
    return Means(typed)
