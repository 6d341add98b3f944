"""Write the kinds of place of a plan; what people have registered for stays the same row."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import asyncpg

from community.clock import now
from community.events.check import moment
from community.events.kind_plan import ForWhom, KindPlan, Promotion, Way
from community.events.plan import EventPlan
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.language.dates import day_and_time
from community.language.line import one_line
from community.members.tables import Tier
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.refusal import Refused
from community.secret import new_secret

DRAW = "draw"


async def keep_kinds(event: Event, plan: EventPlan, places_before: int = 0) -> Event:
    """The locked event with the kinds of the plan; same name, same kind.

    A plan without kinds leaves them as they are, but for the first one's fees; a kind that filled
    the room goes on filling it. Refuses to drop a kind that people have registered for.
    """
    if plan.kinds:
        return await mirror_first(event, await _keep_all(event, plan.kinds))
    return await mirror_first(event, await _follow_event(event, plan, places_before))


async def mirror_first(event: Event, kinds: Sequence[PlaceKind]) -> Event:
    """The event, with the fees of its first kind: what lists and cards show."""
    for name in _FEES:
        setattr(event, name, getattr(kinds[0], name))
    await event.save([getattr(Event, name) for name in _FEES])
    return event


async def keep_kind(kind: PlaceKind, event: Event, planned: KindPlan) -> PlaceKind:
    """The kind as it is planned; refuses less capacity than is taken, and a tier that is gone.

    What members pay of one that was there follows in prices: a rule may hold.
    """
    await _refuse_unknown_tier(planned)
    for name, value in columns(planned, event).items():
        setattr(kind, name, value)
    kind.member_fee_yen = min(kind.member_fee_yen, kind.fee_yen)
    if kind.capacity < kind.taken:
        raise Refused(_too_few(kind.taken), "capacity")
    if kind.way == Way.LOTTERY or kind.promotion == Promotion.BY_LOT:
        kind.draw_seed = kind.draw_seed or new_secret()
    await kind.save()
    if kind.awaits_draw:
        await enqueue(DRAW, str(kind.id), max(kind.draw_at - now(), timedelta()))
    return kind


def columns(planned: KindPlan, event: Event) -> dict[str, Any]:
    """The kind's own columns as the plan wants them."""
    moments = ("opens_at", "closes_at", "draw_at")
    return {
        **{name: getattr(planned, name) for name in _SAME},
        **{
            name: at and moment(at, event.zone)
            for name, at in ((name, getattr(planned, name)) for name in moments)
        },
        "name": one_line(planned.name),
        "typed_member_fee_yen": planned.member_price_yen,
        "capacity": planned.capacity or event.places,
    }


_FEES = ("fee_yen", "member_fee_yen", "typed_member_fee_yen")
_SAME = (
    *("for_whom", "tier", "fee_yen", "tax_percent", "way", "first_come_places"),
    *("promotion", "priority", "asks_first", "is_beside", "pays_ahead", "offer_minutes"),
)


async def _keep_all(event: Event, planned: tuple[KindPlan, ...]) -> list[PlaceKind]:
    before = await kinds_of(event)
    pairs = side_by_side(planned, before)
    for position, (each, there) in enumerate(pairs, 1):
        kind = there or new_kind(event, each)
        kind.position = position
        await keep_kind(kind, event, each)
    stay = {there.id for _each, there in pairs if there}
    for kind in before:
        if kind.id not in stay:
            await drop_kind(kind)
    return await kinds_of(event)


def side_by_side(
    planned: Sequence[KindPlan], before: Sequence[PlaceKind]
) -> list[tuple[KindPlan, PlaceKind | None]]:
    """Each planned kind with the one that is there: of the same name, or the only one."""
    if len(planned) == 1 and len(before) == 1:
        return [(planned[0], before[0])]
    there = {kind.name: kind for kind in before}
    return [(each, there.pop(one_line(each.name), None)) for each in planned]


def new_kind(event: Event, plan: KindPlan | EventPlan) -> PlaceKind:
    """A further kind, with the fee for members that holds unless a rule does."""
    return PlaceKind(event=event.id, position=1, member_fee_yen=plan.member_price_yen)


async def drop_kind(kind: PlaceKind) -> None:
    """Take away a kind of place that nobody has ever registered for."""
    try:
        await kind.remove()
    except asyncpg.IntegrityConstraintViolationError as held:
        sentence = _("People have registered for “{name}”, so it stays.")
        raise Refused(sentence.format(name=kind.called), "kinds") from held


async def _follow_event(event: Event, plan: EventPlan, places_before: int) -> list[PlaceKind]:
    kinds = await kinds_of(event) or [new_kind(event, plan)]
    _refuse_draw_too_late(event, kinds)
    kinds[0].fee_yen, kinds[0].typed_member_fee_yen = plan.fee_yen, plan.member_price_yen
    kinds[0].member_fee_yen = min(kinds[0].member_fee_yen, plan.fee_yen)
    for kind in kinds:
        if kind.is_beside:
            continue
        fills_the_room = kind.capacity in (places_before, 0)
        kind.capacity = event.places if fills_the_room else min(kind.capacity, event.places)
        await kind.save()
    return kinds


def _refuse_draw_too_late(event: Event, kinds: Sequence[PlaceKind]) -> None:
    """An evening that is moved to before its draw would never tell who may come."""
    for kind in kinds:
        if kind.awaits_draw and kind.draw_at >= event.starts_at and not event.has_begun:
            sentence = _("“{name}” is decided on {when}, when the evening would have begun.")
            sentence += " " + _(
                "Please set an earlier time for it first, among the kinds of place."
            )
            when = day_and_time(kind.draw_at, event.zone)
            raise Refused(sentence.format(name=kind.called, when=when), "starts_on")


async def _refuse_unknown_tier(planned: KindPlan) -> None:
    if planned.for_whom == ForWhom.TIER and not await Tier.exists().where(Tier.id == planned.tier):
        raise Refused(_("Please choose the tier this kind of place is for."), "tier")


def _too_few(taken: int) -> str:
    return _("{count} people are confirmed. There cannot be fewer places.").format(count=taken)
