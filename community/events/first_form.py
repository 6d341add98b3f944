"""A good beginning for the first event of a series, or of a community."""

from datetime import timedelta

from community.clock import in_zone, now
from community.events.form import EventForm
from community.events.tables import Series
from community.language import _
from community.settings import settings

FOUR_WEEKS = timedelta(weeks=4)


def first_form(series: Series | None) -> EventForm:
    zone = settings().timezone
    return EventForm(
        series=series.slug if series else "",
        number="1",
        starts_on=f"{in_zone(now() + FOUR_WEEKS, zone):%Y-%m-%d}",
        starts_at="19:00",
        ends_at="21:30",
        zone=zone,
        places="40",
        round_1_at="19:20",
        round_1_minutes="25",
        round_2_at="19:50",
        round_2_minutes="25",
        round_2_builds="1",
        **_first_words(),
    )


def _first_words() -> dict[str, str]:
    """An evening to begin with: two rounds, and the agenda around them."""
    return {
        "agenda": _(
            "19:00 Doors open\n19:10 Welcome\n20:20 The roundtables present\n20:40 Networking"
        ),
        "networking": _("Drinks and light food. Stay as long as you like."),
        "round_1_title": _("Round 1: what we do"),
        "round_1_prompts": _(
            "What do you do about this today?\nWhat does not work the way you wish?"
        ),
        "round_2_title": _("Round 2: what to do next"),
        "round_2_prompts": _(
            "Having heard the first round, what will you try?\nHow will you notice that it works?"
        ),
    }
