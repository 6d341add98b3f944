"""Before the evening: who will probably be there, so that a seating can be rehearsed."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from piccolo.columns.combination import And

from community.events.tables import Event
from community.language import _
from community.plannings.plan_later import begin
from community.plannings.rehearsals import rehearsals_of
from community.plannings.to_plan import Wanted
from community.refusal import Refused
from community.registrations.tables import Registration, Standing
from community.roundtables.tables import Draft, Kind
from community.waitlist.no_shows import no_shows

T = TypeVar("T")


async def rehearse(event: Event, wanted: Wanted, is_another: bool = False) -> Draft:
    """Order a rehearsal. The same people stay away as in the last one, unless another is wanted."""
    if not await Registration.exists().where(_has_place(event)):
        raise Refused(_("Nobody has a place yet, so there is nobody to rehearse with."))
    last = next(iter(await rehearsals_of(event)), None)
    seed = wanted.seed or (last.seed + is_another if last else 1)
    return await begin(event, replace(wanted, seed=seed), Kind.REHEARSAL)


async def who_may_come(event: Event, seed: int) -> list[Registration]:
    """Everybody with a place but as many as usually stay away; which ones, chance says."""
    mine = Registration.objects(Registration.member).where(_has_place(event))
    places = await mine.order_by(Registration.id)
    rate = (await no_shows(event)).rate
    return without_some(places, rate.share if rate else 0.0, seed)


def _has_place(event: Event) -> And:
    return (Registration.event == event.id) & (Registration.standing == Standing.CONFIRMED)


def without_some(people: Sequence[T], share: float, seed: int) -> list[T]:
    """All but this share of them, in their order; the same seed leaves out the same."""
    stay_away = round(len(people) * share)
    away = set(Random(seed).sample(range(len(people)), stay_away))
    return [each for place, each in enumerate(people) if place not in away]
