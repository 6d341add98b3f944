import asyncio

from community.outputs.remove import put_back, remove
from community.outputs.sheet import items_of, removed_from
from community.outputs.tables import Item, ItemChange
from community.outputs.write import write
from tests.cast import an_event, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def somebody_at_a_roundtable():
    event, person = await an_event(), await haruto()
    roundtable = await a_roundtable(event, await a_round(event), "A", person)
    return await writer_at(roundtable, person)


async def test_what_is_written_stands_on_the_sheet_and_in_the_history(house):
    writer = await somebody_at_a_roundtable()

    item = await write(writer, {"text": "まず会う", "kind": "principle"})

    [shown] = await items_of(writer.roundtable)
    assert (shown.id, shown.fields["text"].value, shown.fields["kind"].value) == (
        item.id, "まず会う", "principle",
    )  # fmt: skip
    changes = await ItemChange.select(ItemChange.field, ItemChange.value).order_by(ItemChange.field)
    assert changes == [
        {"field": "kind", "value": "principle"},
        {"field": "text", "value": "まず会う"},
    ]


async def test_adding_twice_with_the_same_op_id_makes_one_item(house):
    writer = await somebody_at_a_roundtable()

    items = await asyncio.gather(*(write(writer, {"text": "解約率"}, "op-1") for _ in range(5)))

    assert len({item.id for item in items}) == 1
    assert await Item.count() == 1


async def test_a_line_that_counts_something_asks_whether_it_is_a_kpi(house):
    writer = await somebody_at_a_roundtable()

    await wrote(writer, "月次の解約率")
    await wrote(writer, "まず会う")

    shown = await items_of(writer.roundtable)
    assert [each.may_be_kpi for each in shown] == [True, False]
    assert [each.fields["kind"].value for each in shown] == ["insight", "insight"]


async def test_once_a_person_has_chosen_the_kind_nobody_is_asked(house):
    writer = await somebody_at_a_roundtable()

    await wrote(writer, "月次の解約率", kind="reflection")

    assert [each.may_be_kpi for each in await items_of(writer.roundtable)] == [False]


async def test_a_removed_item_can_be_put_back(house):
    writer = await somebody_at_a_roundtable()
    item = await wrote(writer, "消したい")
    await remove(writer, item)
    assert await items_of(writer.roundtable) == []
    assert [each.text for each in await removed_from(writer.roundtable)] == ["消したい"]

    await put_back(writer, item)

    assert [each.id for each in await items_of(writer.roundtable)] == [item.id]
