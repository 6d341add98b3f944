"""Labels and reasons of a price's lines, in the language that is being spoken."""

from collections.abc import Callable, Mapping
from datetime import datetime

from community.language import _
from community.language.dates import day, day_and_time
from community.money import yen
from community.settings import settings


def said(english: str, given: Mapping[str, str]) -> str:
    """A label or reason as it is read; what is none of ours, such as a code, stays as it is."""
    if english not in WORDS:
        return english
    words = ONE_PLACE if given.get("first") == "1" and english in ONE_PLACE else WORDS
    return words[english]().format(**_readable(given))


def _readable(given: Mapping[str, str]) -> dict[str, str]:
    """Moments become days: with the time where a zone is named, for it is the evening's own."""
    shown = dict(given)
    if "yen" in given:
        shown["yen"] = yen(int(given["yen"]))
    if "until" in given:
        until, zone = datetime.fromisoformat(given["until"]), given.get("zone")
        shown["until"] = day_and_time(until, zone) if zone else day(until, settings().timezone)
    return shown


WORDS: dict[str, Callable[[], str]] = {
    "Regular price": lambda: _("Regular price"),
    "Member price": lambda: _("Member price"),
    "Member discount": lambda: _("Member discount"),
    "Early bird": lambda: _("Early bird"),
    "Contributors’ price": lambda: _("Contributors’ price"),
    "Contributors’ discount": lambda: _("Contributors’ discount"),
    "Group price": lambda: _("Group price"),
    "Group discount": lambda: _("Group discount"),
    "Discount code": lambda: _("Discount code"),
    "Given back": lambda: _("Given back"),
    "Because you are a member.": lambda: _("Because you are a member."),
    "Because you are a member, until {until}.": lambda: _(
        "Because you are a member, until {until}."
    ),
    "In addition.": lambda: _("In addition."),
    "In addition, once there is a place: {yen}.": lambda: _(
        "In addition, once there is a place: {yen}."
    ),
    "Because your membership has ended.": lambda: _("Because your membership has ended."),
    "For whoever registers by {until}.": lambda: _("For whoever registers by {until}."),
    "For the first {first} places.": lambda: _("For the first {first} places."),
    "For the first {first} places, by {until}.": lambda: _(
        "For the first {first} places, by {until}."
    ),
    "Because you contributed to {event}.": lambda: _("Because you contributed to {event}."),
    "Because you are {people} together.": lambda: _("Because you are {people} together."),
    "{code}: only for members.": lambda: _("{code}: only for members."),
    "{code}: only for guests.": lambda: _("{code}: only for guests."),
    "{code}: only for those it was given to.": lambda: _("{code}: only for those it was given to."),
    "{code}: not for this kind of place.": lambda: _("{code}: not for this kind of place."),
    "{code}: takes nothing off beside the others.": lambda: _(
        "{code}: takes nothing off beside the others."
    ),
}
"""Every sentence that is kept with a registration; what was kept once is never taken out here."""

ONE_PLACE: dict[str, Callable[[], str]] = {
    "For the first {first} places.": lambda: _("For the first place."),
    "For the first {first} places, by {until}.": lambda: _("For the first place, by {until}."),
}
"""The same where it is one place: what is kept stays as it is."""
