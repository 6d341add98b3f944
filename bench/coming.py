"""An evening to come with every kind of place: drawn, chosen, by hand, beside, and with groups."""

from datetime import datetime, timedelta

from bench.evening import people
from community.cancelling.cancel import cancel
from community.clock import now
from community.database import execute, only
from community.draws.draw import draw
from community.events.kind_plan import KindPlan, Promotion, Way
from community.events.plan import EventPlan
from community.events.publish import publish
from community.events.tables import Event, Series
from community.groups.group_wish import GroupWish
from community.members.tables import Member
from community.patterns.keep import save_pattern
from community.places.announce import announce
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer, Wish
from community.rosters.listings import link

TALK, LISTEN, DRAWN, CHOSEN, BY_HAND, PARTY = "話す", "聴く", "抽選", "指名", "少人数", "懇親会"
TITLE = "いろいろな席の夜"
SOME = 8


async def an_evening_to_come() -> Event:
    """Published, with people in each of its kinds; one kind is drawn."""
    event = await publish(await announce(_plan()))
    kinds = {kind.name: kind for kind in await kinds_of(event)}
    for name in (TALK, DRAWN, CHOSEN, BY_HAND):
        await _filled(event, kinds[name])
    await execute("UPDATE place_kind SET draw_at = $2 WHERE id = $1", kinds[DRAWN].id, now())
    await draw(kinds[DRAWN])
    series = only(await Series.objects().get(Series.id == event.series))
    for number in range(SOME):
        await link(event, f"https://luma.com/here-{number}")
        await save_pattern(series, f"ひな型 {number}")
    return event


async def come_as_pair(person: Member) -> None:
    """The person founds a pair for that evening, and waits for the other."""
    event = only(await Event.objects().get(Event.title == TITLE))
    await register(event, person, Wish(group=GroupWish(size=2, called=person.name)))


async def _filled(event: Event, kind: PlaceKind) -> None:
    places = [
        await register_by_address(event, Newcomer(**each), Wish(kind=kind))
        for each in people(SOME, f"kind-{kind.position}")
    ]
    if kind.name == BY_HAND:
        await cancel(only(places[0]))


def _plan() -> EventPlan:
    begins = datetime.fromisoformat(f"{(now() + timedelta(days=60)).date()}T19:00")
    soon = begins - timedelta(days=20)
    return EventPlan(
        series="every-kind",
        series_title="いろいろな席の会",
        title=TITLE,
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        places=120,
        venue_name="測定室",
        kinds=(
            KindPlan(name=TALK, capacity=60),
            KindPlan(name=LISTEN, capacity=60),
            KindPlan(name=DRAWN, capacity=4, way=Way.LOTTERY, draw_at=soon),
            KindPlan(name=CHOSEN, capacity=20, way=Way.NOMINATION, draw_at=soon),
            KindPlan(name=BY_HAND, capacity=2, promotion=Promotion.BY_HAND),
            KindPlan(name=PARTY, capacity=30, is_beside=True),
        ),
    )
