"""How one is told that a report still waits for somebody."""

from collections.abc import Collection

from community.events.tables import Event
from community.language import _, dates
from community.publishing.order import Pending
from community.refusal import Conflict
from community.reports.tables import Step


class StillWaits(Conflict):
    """Somebody has not answered yet, and nobody has said to go on without them."""


def refuse(waiting: Collection[Pending], event: Event) -> None:
    """Refuse, with all that is waited for in one sentence."""
    if waiting:
        told = " ".join(told_of(each, event) for each in waiting)
        ask = _("Please wait for it, or tick what you go on without.")
        raise StillWaits(f"{told} {ask}", "without")


def told_of(waits: Pending, event: Event) -> str:
    """What is not done yet, in a sentence."""
    if waits.until is None:
        return {
            Step.CHECK: _("The roundtables have not been asked to check their lines yet."),
            Step.APPROVAL: _("Not every guest has been asked about their words yet."),
        }[waits.step]
    until = dates.day_and_time(waits.until, event.zone)
    return {
        Step.CHECK: _("Roundtables may check their lines until {until}."),
        Step.APPROVAL: _("Guests may answer about their words until {until}."),
    }[waits.step].format(until=until)


def without_choices(waiting: Collection[Pending]) -> list[tuple[str, str]]:
    """What one may go on without, for a form."""
    return [(each.step.value, _without(each)) for each in waiting]


def _without(waits: Pending) -> str:
    sentence = {
        Step.CHECK: _("Go on without the roundtables’ check")
        if waits.until is None
        else _("Go on without waiting for roundtables: {missing}"),
        Step.APPROVAL: _("Go on without the words of: {missing}"),
    }[waits.step]
    return sentence.format(missing=_(", ").join(waits.missing))
