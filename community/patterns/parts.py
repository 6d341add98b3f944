"""The parts that a pattern says something about, each with the fields of the event form in it."""

from community.audit.values import value_word
from community.events.form_rounds import ROUNDS

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


def part_word(name: str) -> str:
    """The part as people say it."""
    return value_word("pattern_part", "name", name) or name
