"""Before the evening: who will probably be there, so that a seating can be rehearsed."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from community.events.tables import Event
from community.registrations.tables import Registration, Standing
from community.waitlist.no_shows import no_shows

T = TypeVar("T")


async def who_may_come(event: Event, seed: int) -> list[Registration]:
    """Everybody with a place but as many as usually stay away; which ones, chance says."""
    mine = (Registration.event == event.id) & (Registration.standing == Standing.CONFIRMED)
    places = await Registration.objects(Registration.member).where(mine).order_by(Registration.id)
    rate = (await no_shows(event)).rate
    return without_some(places, rate.share if rate else 0.0, seed)


def without_some(people: Sequence[T], share: float, seed: int) -> list[T]:
    """All but this share of them, in their order; the same seed leaves out the same."""
    stay_away = round(len(people) * share)
    away = set(Random(seed).sample(range(len(people)), stay_away))
    return [each for place, each in enumerate(people) if place not in away]
