"""How places are given, kept and passed on, as the log tells it."""

from collections.abc import Callable

from community.language import _

SAID: dict[str, dict[str, Callable[[], str]]] = {
    "discount_code.only_for": {
        "everybody": lambda: _("Everybody"),
        "members": lambda: _("Members"),
        "guests": lambda: _("Guests"),
        "named": lambda: _("The addresses below"),
    },
    "place_kind.for_whom": {
        "everybody": lambda: _("everybody"),
        "members": lambda: _("members"),
        "tier": lambda: _("members of one tier"),
        "invited": lambda: _("those who are invited"),
        "first_timers": lambda: _("those who come for the first time"),
    },
    "place_kind.priority": {
        "nobody": lambda: _("nobody: everybody keeps their turn"),
        "members": lambda: _("members"),
        "turned_away": lambda: _("those who got no place last time"),
    },
    "place_kind.promotion": {
        "by_order": lambda: _("the first in line"),
        "by_lot": lambda: _("somebody in line, by lot"),
        "by_hand": lambda: _("whom the organisers choose"),
    },
    "place_kind.way": {
        "first_come": lambda: _("First come, first served"),
        "lottery": lambda: _("By lot"),
        "nomination": lambda: _("Chosen by the organisers"),
    },
    "registration.photo_wish": {
        "unknown": lambda: _("no answer yet"),
        "yes": lambda: _("Yes, you may"),
        "only_group": lambda: _("Group photos only"),
        "no": lambda: _("No, please"),
    },
    "registration.source": {
        "web": lambda: _("on the page"),
        "api": lambda: _("by a program"),
        "roster": lambda: _("in a roster"),
        "walk_in": lambda: _("without a registration"),
        "standing": lambda: _("of itself, as asked once for all"),
    },
    "standing": {
        "applied": lambda: _("Applied"),
        "confirmed": lambda: _("Confirmed"),
        "waitlisted": lambda: _("On the waitlist"),
        "offered": lambda: _("Place offered"),
        "cancelled": lambda: _("Cancelled"),
    },
    "transfer.state": {
        "asked": lambda: _("waits for an organiser"),
        "done": lambda: _("Done"),
        "declined": lambda: _("Declined"),
        "replaced": lambda: _("replaced by a later one"),
    },
}
