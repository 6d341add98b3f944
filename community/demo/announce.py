"""An evening is announced and published."""

from datetime import datetime, timedelta

from community.clock import moved_to
from community.demo.script import EveningWords, KindWords, evenings
from community.events.kind_plan import KindPlan, Way
from community.events.plan import EventPlan, PartPlan, PersonPlan, RoundPlan
from community.events.publish import publish
from community.events.tables import Event, Role
from community.places.announce import announce

LASTS = timedelta(minutes=150)


async def announce_evening(words: EveningWords, starts_at: datetime) -> Event:
    """The published event, announced three weeks before it starts."""
    with moved_to(starts_at - timedelta(days=40)):
        return await publish(await announce(_plan(words, starts_at)))


def _plan(words: EveningWords, starts_at: datetime) -> EventPlan:
    place, series = evenings().place, evenings().series
    return EventPlan(
        series=series.slug,
        series_title=series.title,
        number=words.number,
        title=words.title,
        concept=words.concept,
        starts_at=starts_at,
        ends_at=starts_at + LASTS,
        places=words.places or place.places,
        fee_yen=place.fee_yen,
        member_fee_yen=place.member_fee_yen,
        for_whom=place.for_whom,
        not_for_whom=place.not_for_whom,
        venue_name=place.venue_name,
        venue_address=place.venue_address,
        networking=place.networking,
        people=_guests(),
        agenda=_agenda(starts_at),
        kinds=tuple(_kind(kind, starts_at) for kind in words.kinds),
        rounds=_rounds(words, starts_at),
    )


def _guests() -> tuple[PersonPlan, ...]:
    return tuple(
        PersonPlan(each.name, Role.GUEST, each.title, each.company, each.email)
        for each in evenings().guest
    )


def _kind(words: KindWords, starts_at: datetime) -> KindPlan:
    is_drawn = bool(words.drawn_days_before)
    return KindPlan(
        words.name,
        fee_yen=words.fee_yen,
        member_fee_yen=words.member_fee_yen,
        capacity=words.capacity,
        way=Way.LOTTERY if is_drawn else Way.FIRST_COME,
        draw_at=starts_at - timedelta(days=words.drawn_days_before) if is_drawn else None,
        is_beside=words.is_beside,
    )


def _agenda(starts_at: datetime) -> tuple[PartPlan, ...]:
    def at(minutes: int) -> datetime:
        return starts_at + timedelta(minutes=minutes)

    return (
        PartPlan(at(0), "あいさつと、今日の問い"),
        PartPlan(at(80), "各テーブルの発表", "1テーブル3分"),
        PartPlan(at(105), "ゲストのコメント"),
        PartPlan(at(120), "交流会"),
    )


def _rounds(words: EveningWords, starts_at: datetime) -> tuple[RoundPlan, ...]:
    """The first round begins in silence: a minute alone, two in pairs, four in fours."""
    first, second = words.prompts
    begins_at = starts_at + timedelta(minutes=15)
    return (
        RoundPlan("ラウンド1 持ち寄る", tuple(first), 25, begins_at, steps="1-2-4"),
        RoundPlan("ラウンド2 形にする", tuple(second), 35, starts_at + timedelta(minutes=42), True),
    )
