"""However badly the network behaves, no text is lost and all phones show the same in the end."""

import asyncio
from random import Random

from bench.phones import Phone
from community.database import fetch
from community.events.tables import Event
from tests.cast import an_event, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

FIELDS = ["text", "formula", "goal", "noise"]


async def phones_at(event: Event, round_, letter: str, people, seed: int):
    roundtable = await a_roundtable(event, round_, letter, *people)
    writers = [await writer_at(roundtable, person) for person in people]
    items = [await wrote(writers[0], f"指標{number}", kind="kpi") for number in range(3)]
    names = [f"{letter}{number}" for number in range(len(people))]
    phones = [
        Phone(writer, name, Random(f"{seed}{name}"))
        for writer, name in zip(writers, names, strict=True)
    ]
    for phone in phones:
        await phone.look()
    return phones, items


async def kept_of(items) -> set[str]:
    wanted = [item.id for item in items]
    rows = await fetch("SELECT value FROM item_change WHERE item = ANY($1::uuid[])", wanted)
    return {row["value"] for row in rows}


async def agree(phones, items) -> None:
    for phone in phones:
        await phone.look()
    shown = [{key: each.shown for key, each in phone.fields.items()} for phone in phones]
    assert shown == [shown[0]] * len(phones)
    typed = set.union(*(phone.typed for phone in phones))
    assert typed - await kept_of(items) == set()


async def test_five_phones_with_200_edits_each_lose_no_text_and_agree(house):
    event = await an_event()
    people = [await someone(f"person{number}") for number in range(5)]
    phones, items = await phones_at(event, await a_round(event), "A", people, 8)

    await asyncio.gather(*(phone.type_often(items, FIELDS, 200) for phone in phones))

    await agree(phones, items)
    assert sum(len(phone.typed) for phone in phones) == 1000


async def test_forty_roundtables_at_once_lose_no_text_and_agree(house):
    event = await an_event()
    round_ = await a_round(event)
    pairs = [[await someone(f"p{table}x{seat}") for seat in range(2)] for table in range(40)]
    letters = [f"{chr(65 + number // 26)}{chr(65 + number % 26)}" for number in range(40)]
    sheets = [
        await phones_at(event, round_, letter, people, 7)
        for letter, people in zip(letters, pairs, strict=True)
    ]

    await asyncio.gather(
        *(phone.type_often(items, FIELDS, 5) for phones, items in sheets for phone in phones)
    )

    for phones, items in sheets:
        await agree(phones, items)
