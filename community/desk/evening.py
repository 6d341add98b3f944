"""One evening from the organiser's chair: its steps in order, each with its figures."""

from typing import NamedTuple

from community.clock import now
from community.desk.figures import Counts
from community.events.tables import Event
from community.language import _


class Step(NamedTuple):
    """A step of the evening, on the page /events/{slug}/`noun`; `is_next` marks the one due."""

    title: str
    figures: str
    noun: str
    icon: str
    is_done: bool
    is_next: bool


def steps(event: Event, so_far: Counts) -> list[Step]:
    """The steps in order; the first one that is not done is the next one."""
    found = [
        _announce(event),
        _register(event),
        _door(event, so_far),
        *_inside(event, so_far),
    ]
    next_one = next((title for title, *_rest, is_done in found if not is_done), "")
    return [Step(*each, is_next=each[0] == next_one) for each in found]


Found = tuple[str, str, str, str, bool]


def _announce(event: Event) -> Found:
    words = _("Published") if event.is_published else _("Draft")
    return (_("Announce"), words, "edit", "pen", event.is_published)


def _register(event: Event) -> Found:
    words = _("{taken} of {places} places taken, {waiting} waiting").format(
        taken=event.taken, places=event.places, waiting=event.waiting
    )
    is_done = event.starts_at <= now() or event.is_near
    return (_("Registrations"), words, "registrations", "ticket", is_done)


def _door(event: Event, so_far: Counts) -> Found:
    words = _("{came} here, {walked_in} of them walked in").format(
        came=so_far.came, walked_in=so_far.walked_in
    )
    return (_("Door"), words, "door", "door", so_far.came > 0)


def _inside(event: Event, so_far: Counts) -> list[Found]:
    seated = _("{chairs} chairs over {rounds} rounds").format(
        chairs=so_far.chairs, rounds=so_far.rounds
    )
    written = _("{items} items, {closed} of {rounds} rounds closed").format(
        items=so_far.items, closed=so_far.rounds_closed, rounds=so_far.rounds
    )
    all_closed = so_far.rounds > 0 and so_far.rounds_closed == so_far.rounds
    told = _("{count} comments").format(count=so_far.commentaries)
    return [
        (_("Seating"), seated, "seating", "table", so_far.chairs > 0),
        (_("Rounds and sheets"), written, "sheets", "pen", all_closed),
        (_("Themes and commentary"), told, "themes", "people", so_far.has_draft),
        (_("Report"), _report(event, so_far), "report", "book", event.has_report),
    ]


def _report(event: Event, so_far: Counts) -> str:
    if event.has_report:
        return _("Published")
    return _("Draft") if so_far.has_draft else _("Not yet compiled")
