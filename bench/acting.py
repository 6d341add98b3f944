"""Anything that people can do about places at one event, and what is true after each of it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from random import Random

from bench.acting_together import TOGETHER
from bench.adding_up import wrong_at
from community.additions.add import add, additions_of
from community.additions.give_up import give_up
from community.cancelling.cancel import cancel
from community.changes.change import change
from community.changes.change_kinds import change_kind
from community.changes.change_to import change_to
from community.changes.lapse import lapse_offer
from community.changes.take_held import take_held
from community.clock import moved_to, now
from community.database import new_id, only
from community.draws.draw import draw
from community.draws.nominate import nominate
from community.events.kind_plan import KindPlan, Promotion, Way
from community.events.plan import EventPlan
from community.events.publish import publish
from community.events.tables import Event
from community.members.tables import Member
from community.places.announce import announce
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.refusal import Refused
from community.registering.register import register
from community.registering.walk_in import take_in
from community.registering.wish import Wish
from community.registrations.find import by_member
from community.registrations.tables import Registration
from community.waitlist.offer import accept, confirm_offered
from community.waitlist.promote import promote_one

PEOPLE = 12


class Evening:
    """A small event with a kind of each sort, and more people than places."""

    def __init__(self, event: Event, people: list[Member]) -> None:
        self.event, self.people = event, people

    @classmethod
    async def new(cls, series: str) -> "Evening":
        """Announced and published, with nobody registered yet."""
        event = await publish(await announce(plan(series, 6)))
        names = [f"{series}-{new_id().hex[-12:]}-{n:02}" for n in range(PEOPLE)]
        people = [
            Member(name=name, email=f"{name}@example.org" if n % 3 == 0 else None)
            for n, name in enumerate(names)
        ]  # few are mailed: what is measured are places, not letters
        await Member.insert(*people)
        return cls(event, people)

    @classmethod
    async def known(cls, event_id: int) -> "Evening":
        """One that another process made."""
        event = only(await Event.objects(Event.series).get(Event.id == event_id))
        theirs = Member.name.like(f"{event.series.slug}-%")
        return cls(event, await Member.objects().where(theirs).order_by(Member.name))

    async def act(self, what: str, who: int, number: int) -> bool:
        """Let one of the people do this; whether it was possible."""
        person = self.people[who % PEOPLE]
        kinds = await kinds_of(self.event)
        kind = kinds[-1 if what == "add" else number % len(kinds)]  # the party is the last one
        mine = await by_member(self.event, person)
        try:
            if what in TOGETHER:
                other = self.people[number % PEOPLE]
                await TOGETHER[what](self.event, person, other, kind, number)
            elif what in OF_KIND:
                await OF_KIND[what](self, person, kind, number)
            elif mine is not None:
                await OF_REGISTRATION[what](mine, kind)
        except Refused:
            return False
        return True

    async def at_random(self, dice: Random) -> bool:
        """Anything, by anybody."""
        return await self.act(dice.choice(ACTIONS), dice.randrange(PEOPLE), dice.randrange(64))

    async def wrong(self) -> list[str]:
        """Everything that does not add up, seen at one instant; nothing, at any instant."""
        return await wrong_at(self.event)


def plan(series: str, places: int, number: int = 0) -> EventPlan:
    """An event of so many places with a kind of each sort."""
    at = (now() + timedelta(days=30)).replace(microsecond=0)
    draw_at = at - timedelta(days=2)
    lottery = {"way": Way.LOTTERY, "draw_at": draw_at, "first_come_places": 1}
    return EventPlan(
        series=series,
        series_title="測る会",
        number=number,
        title="五つの枠の夜",
        starts_at=at,
        ends_at=at + timedelta(hours=2),
        places=places,
        kinds=(
            KindPlan("議論", capacity=min(3, places)),
            KindPlan("先払い", capacity=min(2, places), fee_yen=1000, pays_ahead=True),
            KindPlan("抽選", capacity=min(3, places), **lottery),
            KindPlan("手で", capacity=min(2, places), promotion=Promotion.BY_HAND),
            KindPlan("くじで", capacity=min(3, places), promotion=Promotion.BY_LOT),
            KindPlan("懇親会", capacity=2, fee_yen=500, is_beside=True),
        ),
    )


async def _register(evening: Evening, person: Member, kind: PlaceKind, number: int) -> None:
    party = (await kinds_of(evening.event))[-1:]
    beside = tuple(each for each in party if each.is_beside and number % 4 == 0)
    if not kind.is_beside:
        await register(evening.event, person, Wish(kind=kind, beside=beside))


async def _walk_in(evening: Evening, person: Member, _kind: PlaceKind, _number: int) -> None:
    await take_in(evening.event, person)


async def _capacity(evening: Evening, _person: Member, kind: PlaceKind, number: int) -> None:
    of_plan = {each.name: each for each in plan("x", 6).kinds}[kind.name]
    same = {name: getattr(of_plan, name) for name in of_plan.__struct_fields__}
    same |= {"capacity": 1 + number % 4, "draw_at": kind.draw_at}
    await change_kind(kind, KindPlan(**same))


async def _room(evening: Evening, _person: Member, _kind: PlaceKind, number: int) -> None:
    event = evening.event
    plain = EventPlan("夜", event.starts_at, event.ends_at, 3 + number % 6)
    await change(event, plain)


async def _draw(evening: Evening, _person: Member, kind: PlaceKind, _number: int) -> None:
    if kind.awaits_draw:
        with moved_to(kind.draw_at + timedelta(seconds=1)):
            await draw(kind)


async def _lapse(mine: Registration, _kind: PlaceKind) -> None:
    if mine.is_held:
        with moved_to(mine.offered_until + timedelta(seconds=1)):
            await lapse_offer(str(mine.id))


async def _give_up(mine: Registration, _kind: PlaceKind) -> None:
    for each in await additions_of(mine):
        await give_up(each)


OF_KIND: dict[str, Callable[[Evening, Member, PlaceKind, int], Awaitable[None]]] = {
    "register": _register,
    "walk in": _walk_in,
    "capacity": _capacity,
    "room": _room,
    "draw": _draw,
}
OF_REGISTRATION: dict[str, Callable[[Registration, PlaceKind], Awaitable[object]]] = {
    "cancel": lambda mine, _kind: cancel(mine),
    "change kind": change_to,
    "accept": lambda mine, _kind: accept(mine),
    "pay": lambda mine, _kind: take_held(mine) if mine.holds_another else confirm_offered(mine),
    "lapse": _lapse,
    "promote by hand": lambda mine, _kind: promote_one(mine),
    "nominate": lambda mine, _kind: nominate(mine, True),
    "add": add,
    "give up": _give_up,
}
ACTIONS = [
    *["register", "found a group", "join a group"] * 4, *["cancel"] * 3,
    *OF_KIND, *OF_REGISTRATION, *TOGETHER,
]  # fmt: skip
