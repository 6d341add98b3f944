"""Plan when people are asked whether they still come: at the right moment, once it is near."""

from datetime import timedelta

from community.clock import now
from community.database import execute
from community.events.asks_again import ASKED_BEFORE
from community.events.tables import Event, State
from community.jobs import enqueue

PLANNED_AHEAD = timedelta(days=3)


async def plan_asking(event: Event) -> None:
    """Queue the question for its moment; what is further away is planned by a later night."""
    wait = event.starts_at - ASKED_BEFORE - now()
    if event.is_published and wait < PLANNED_AHEAD and not event.has_begun:
        await enqueue("ask_who_comes", str(event.id), max(wait, timedelta()))


async def ask_anew(before: Event, event: Event) -> None:
    """When the locked evening is at another time, whoever was asked is asked again for that one."""
    if event.starts_at != before.starts_at:
        await execute(_FORGET_ANSWERS, event.id)
        await plan_asking(event)


async def plan_all_asking() -> None:
    """Every night: the evenings of the next days, in case they were planned before we asked."""
    soon = (Event.state == State.PUBLISHED) & (Event.starts_at > now())
    for event in await Event.objects().where(soon):
        await plan_asking(event)


_FORGET_ANSWERS = """
    UPDATE registration SET asked_at = NULL, answered_at = NULL, answer_by = NULL
    WHERE event = $1 AND asked_at IS NOT NULL
"""
