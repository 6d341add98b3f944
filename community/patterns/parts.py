"""The parts that a pattern says something about, each with the fields of the event form in it."""

from collections.abc import Callable

from community.events.form_rounds import ROUNDS
from community.language import _

PARTS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "concept": ("concept",),
    "guests": ("guests",),
    "for_whom": ("for_whom", "not_for_whom"),
    "hours": ("starts_at", "ends_at", "zone"),
    "venue": ("venue_name", "venue_address", "online_url"),
    "places": ("places",),
    "fees": ("fee_yen", "member_fee_yen"),
    "audience": ("audience", "is_listed"),
    "speakers": ("speakers",),
    "rounds": tuple(
        f"round_{number}_{what}"
        for number in ROUNDS
        for what in ("title", "at", "minutes", "prompts", "builds", "steps")
    ),
    "agenda": ("agenda", "networking"),
    "recording": ("is_recorded",),
}

USUALLY_OPEN = ("title", "concept", "guests")

WORDS: dict[str, Callable[[], str]] = {
    "title": lambda: _("Title"),
    "concept": lambda: _("Concept"),
    "guests": lambda: _("Guests"),
    "for_whom": lambda: _("For whom"),
    "hours": lambda: _("Hours"),
    "venue": lambda: _("Venue"),
    "places": lambda: _("How many places"),
    "fees": lambda: _("Fees"),
    "audience": lambda: _("Who may come"),
    "speakers": lambda: _("Organised and hosted by"),
    "rounds": lambda: _("Rounds and prompts"),
    "agenda": lambda: _("Agenda and networking"),
    "recording": lambda: _("Recording"),
}


def part_word(name: str) -> str:
    """The part as people say it."""
    return WORDS[name]()
