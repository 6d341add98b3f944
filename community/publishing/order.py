"""The order before a report is published: roundtables check their lines, guests approve words."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from community.approvals.asked import still_asked
from community.checks.people import people_to_ask
from community.checks.progress import checked
from community.clock import now
from community.events.tables import Event
from community.reports.tables import Step


class Pending(NamedTuple):
    """A step that is not done: whose answer is missing, and until when; None: not asked yet."""

    step: Step
    until: datetime | None
    missing: tuple[str, ...]

    def lasts_beyond(self, moment: datetime) -> bool:
        """Whether it is still not done then, should nobody answer."""
        return self.until is None or self.until > moment


def steps_in(words: Collection[str]) -> set[Step]:
    """The steps that are named; other words are none."""
    return {step for step in Step if step.value in words}


async def pending(event: Event) -> list[Pending]:
    """What is not done yet; a deadline that has gone by ends its step."""
    found = [await _check(event), await _approval(event)]
    return [each for each in found if each and each.lasts_beyond(now())]


def beyond(waiting: Collection[Pending], moment: datetime) -> list[Pending]:
    """What of it would still not be done at that moment."""
    return [each for each in waiting if each.lasts_beyond(moment)]


async def _check(event: Event) -> Pending | None:
    found = await checked(event)
    if found.until is None:
        could_be_asked = found.roundtables and await people_to_ask(event)
        return Pending(Step.CHECK, None, ()) if could_be_asked else None
    silent = [f"{each.round}-{each.letter}" for each in found.silent if each.people]
    return Pending(Step.CHECK, found.until, tuple(silent)) if silent else None


async def _approval(event: Event) -> Pending | None:
    silent = [each for each in await still_asked(event) if not each.is_over]
    if not silent:
        return None
    moments = [each.until for each in silent]
    until = None if None in moments else max(each for each in moments if each)
    return Pending(Step.APPROVAL, until, tuple(each.name for each in silent))
