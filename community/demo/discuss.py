"""The roundtables write: thoughts in the first round, KPI cards in the second."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import cycle

from community.clock import moved_to
from community.database import only
from community.demo.script import words
from community.events.rounds import rounds_with_prompts
from community.events.tables import Event
from community.floor.keep import keep_map
from community.floor.place import Place
from community.outputs.tables import Kind
from community.outputs.write import write
from community.outputs.writer import Writer, roundtable_with_round
from community.plannings.seat import seat_everyone
from community.registrations.tables import Registration
from community.rounds.close_round import close_round
from community.rounds.open_round import open_round
from community.roundtables.who_sits import RoundtableWithPeople, roundtables_of

Thoughts = Iterator[dict[str, str]]

ROOM = [
    Place("A", 18, 34, "スクリーンのすぐ前"),
    Place("B", 46, 34, "正面の中央"),
    Place("C", 74, 34, "窓ぎわの前"),
    Place("D", 18, 70, "入口のそば"),
    Place("E", 46, 70, "うしろの中央"),
    Place("F", 74, 70, "窓ぎわの奥"),
    Place("G", 91, 52, "柱の横"),
    Place("スクリーン", 46, 8, is_landmark=True),
    Place("入口", 3, 93, is_landmark=True),
    Place("窓", 97, 20, is_landmark=True),
    Place("飲みもの", 88, 93, is_landmark=True),
]


async def sit_down(event: Event, seed: int) -> None:
    """Everybody who is here gets a chair in both rounds."""
    with moved_to(event.starts_at + timedelta(minutes=6)):
        await keep_map(event, ROOM)
        await seat_everyone(event, rounds=2, size=5, seed=seed)


async def first_round(event: Event, offset: int) -> None:
    """Two or three thoughts a roundtable after the silence; the round is closed afterwards."""
    with moved_to(event.starts_at + timedelta(minutes=15)):
        await open_round(event, 1)
    with moved_to(event.starts_at + timedelta(minutes=23)):
        await _write(event, 1, _thoughts(offset), how_many=(2, 3))
    with moved_to(event.starts_at + timedelta(minutes=40)):
        await close_round(event, 1)


async def second_round(event: Event, offset: int, is_running: bool) -> None:
    """KPI cards; a running round stays open and is only half written."""
    with moved_to(event.starts_at + timedelta(minutes=42)):
        await open_round(event, 2)
        await _write(event, 2, _cards(offset), how_many=(1, 1) if is_running else (2, 1))
    if not is_running:
        with moved_to(event.starts_at + timedelta(minutes=77)):
            await close_round(event, 2)


async def _write(event: Event, number: int, said: Thoughts, how_many: Sequence[int]) -> None:
    asked = next(each for each in await rounds_with_prompts(event) if each.round.number == number)
    for roundtable, count in zip(await roundtables_of(asked.round), cycle(how_many), strict=False):
        for place in range(count):
            prompt = asked.prompts[place % len(asked.prompts)]
            await write(await _writer(roundtable, place), next(said), prompt=prompt.id)


async def _writer(roundtable: RoundtableWithPeople, place: int) -> Writer:
    person = roundtable.people[place % len(roundtable.people)]
    registration = await Registration.objects().get(Registration.id == person.registration)
    return Writer(only(await roundtable_with_round(roundtable.id)), registration)


def _thoughts(offset: int) -> Thoughts:
    said = words().items
    for kind, text in cycle(said[offset % len(said) :] + said[: offset % len(said)]):
        yield {"kind": kind, "text": text}


def _cards(offset: int) -> Thoughts:
    cards = words().kpis
    fields = ("text", "formula", "measure", "phase", "goal", "noise")
    for card in cycle(cards[offset % len(cards) :] + cards[: offset % len(cards)]):
        yield {"kind": Kind.KPI.value, **dict(zip(fields, card, strict=True))}
