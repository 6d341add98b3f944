"""A discount code in one line, as organisers read it."""

from datetime import datetime
from typing import NamedTuple

from community.events.tables import Event
from community.language import _
from community.language.dates import day_and_time
from community.places.tables import PlaceKind
from community.prices.code_kinds import names_of
from community.prices.explain import off_in_words
from community.prices.rules import Off
from community.prices.tables import DiscountCode, OnlyFor


class ShownCode(NamedTuple):
    """A code with what it takes off, until when and for whom."""

    code: str
    told: str
    uses: int
    uses_allowed: int


def shown(code: DiscountCode, event: Event, kinds: list[PlaceKind]) -> ShownCode:
    """The code as the organisers' page shows it."""
    off = off_in_words(Off(code.amount_yen, code.percent))
    only = _("only for: {kinds}").format(kinds=names_of(code.kinds, kinds)) if code.kinds else ""
    told = " · ".join(filter(None, [off, _when(code, event.zone), _for_whom(code), only]))
    return ShownCode(code.code, told, code.uses, code.uses_allowed)


def _when(code: DiscountCode, zone: str) -> str:
    since, until = _moment(code.valid_from, zone), _moment(code.valid_until, zone)
    if since and until:
        return _("from {since} until {until}").format(since=since, until=until)
    if since:
        return _("from {since}").format(since=since)
    return _("until {until}").format(until=until) if until else ""


def _moment(moment: datetime | None, zone: str) -> str:
    return day_and_time(moment, zone) if moment else ""


def _for_whom(code: DiscountCode) -> str:
    return {
        OnlyFor.MEMBERS: _("only for members"),
        OnlyFor.GUESTS: _("only for guests"),
        OnlyFor.NAMED: _("only for those it was given to"),
    }.get(OnlyFor(code.only_for), "")
