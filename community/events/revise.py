"""Revise an event, or call it off. Nobody is mailed here: registrations tells who is concerned."""

from datetime import datetime

from community.clock import now
from community.database import lock, only, transaction
from community.events.check import check
from community.events.draft import columns, free_number
from community.events.keep import keep_agenda_and_rounds, keep_people
from community.events.plan import EventPlan
from community.events.tables import Event, State
from community.language import _
from community.refusal import Conflict, Refused
from community.webhooks.announce import announce

TOLD_BY_CALENDAR = (
    "title",
    "starts_at",
    "ends_at",
    "zone",
    "venue_name",
    "venue_address",
    "online_url",
)


async def revise(event: Event, plan: EventPlan) -> Event:
    """The event as the plan wants it; `sequence` grows when time, place or title have changed.

    Its address stays. Number and series can change while it is a draft. What members pay is left
    to prices: a rule may hold. Refuses what check() refuses, and fewer places than people who are
    confirmed.
    """
    async with transaction():
        event = await lock(event)
        check(plan, was_to_start_at=event.starts_at)
        _refuse_fewer_places(event, plan)
        await _renumber(event, plan.number)
        wanted = columns(plan)
        if any(getattr(event, name) != wanted[name] for name in TOLD_BY_CALENDAR):
            event.sequence += 1
        event.was_to_start_at = _first_start(event, wanted["starts_at"])
        for name, value in wanted.items():
            setattr(event, name, value)
        event.member_fee_yen = min(event.member_fee_yen, event.fee_yen)
        await _mark_changed(event)
        await keep_people(event, plan)
        await keep_agenda_and_rounds(event, plan)
        if event.is_published:
            await announce("event.changed", {"event": str(event.id), "slug": event.slug})
    return event


async def call_off(event: Event, reason: str) -> Event:
    """The event that will not take place, with the reason as people read it; its number stays."""
    if not reason.strip():
        raise Refused(_("Please write why. People who wanted to come will read it."), "reason")
    async with transaction():
        event = await lock(event)
        if event.is_called_off:
            raise Conflict(_("This event has been called off."))
        event.state, event.call_off_reason = State.CALLED_OFF, reason.strip()
        event.sequence += 1
        await _mark_changed(event)
        await announce("event.called_off", {"event": str(event.id), "slug": event.slug})
    return event


def _first_start(event: Event, starts_at: datetime) -> datetime | None:
    """When people were first told it would begin, unless that is when it begins."""
    told: datetime = event.was_to_start_at if event.is_moved else event.starts_at
    return told if event.is_published and told != starts_at else None


def _refuse_fewer_places(event: Event, plan: EventPlan) -> None:
    if plan.places < event.taken:
        sentence = _("{count} people are confirmed. There cannot be fewer places.")
        raise Refused(sentence.format(count=event.taken), "places")


async def _renumber(event: Event, number: int) -> None:
    if event.state != State.DRAFT or number in (0, event.number):
        return
    series = await lock(only(await event.get_related(Event.series)))
    event.number = await free_number(series, number)
    event.slug = f"{series.slug}-{event.number}"


async def _mark_changed(event: Event) -> None:
    event.version += 1
    event.changed_at = now()
    await event.save()
