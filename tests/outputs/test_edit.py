import asyncio

import pytest

from community.outputs.edit import Edit, edit
from community.outputs.history import history_of
from community.outputs.tables import Item, ItemChange
from community.refusal import Refused
from tests.cast import an_event, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def two_at_a_roundtable():
    event, people = await an_event(), [await haruto(), await mei()]
    roundtable = await a_roundtable(event, await a_round(event), "A", *people)
    writers = [await writer_at(roundtable, person) for person in people]
    return writers, await wrote(writers[0], "継続率", kind="kpi")


async def test_two_people_writing_different_fields_are_both_kept(house):
    (one, other), item = await two_at_a_roundtable()

    first = await edit(one, item, Edit("formula", "継続者 ÷ 全員", 0))
    second = await edit(other, item, Edit("noise", "季節", 0))

    kept = await Item.objects().get(Item.id == item.id)
    assert (first.saved, second.saved) == (True, True)
    assert (kept.formula, kept.noise) == ("継続者 ÷ 全員", "季節")


async def test_of_two_texts_in_one_field_both_come_back_and_both_are_in_the_history(house):
    (one, other), item = await two_at_a_roundtable()
    await edit(one, item, Edit("formula", "継続者 ÷ 全員", 0))

    clash = await edit(other, item, Edit("formula", "残った人 ÷ 始めた人", 0))

    assert clash.answer() == {
        "saved": False, "revision": 1, "theirs": "継続者 ÷ 全員", "mine": "残った人 ÷ 始めた人",
    }  # fmt: skip
    formulas = [each for each in await history_of(item) if each.field == "formula"]
    assert [(each.author, each.value, each.was_taken) for each in formulas] == [
        ("mei", "残った人 ÷ 始めた人", False),
        ("haruto", "継続者 ÷ 全員", True),
    ]


async def test_after_a_clash_the_writer_can_choose_the_own_text(house):
    (one, other), item = await two_at_a_roundtable()
    await edit(one, item, Edit("goal", "売上", 0))
    clash = await edit(other, item, Edit("goal", "顧客の成功", 0))

    chosen = await edit(other, item, Edit("goal", "顧客の成功", clash.revision))

    assert chosen.answer() == {"saved": True, "revision": 2, "value": "顧客の成功"}


async def test_two_people_writing_the_same_words_do_not_clash(house):
    (one, other), item = await two_at_a_roundtable()
    await edit(one, item, Edit("phase", "定着", 0))

    same = await edit(other, item, Edit("phase", " 定着 ", 0))

    assert same.answer() == {"saved": True, "revision": 1, "value": "定着"}


async def test_a_retry_with_the_same_op_id_is_harmless(house):
    (one, other), item = await two_at_a_roundtable()
    first = await edit(one, item, Edit("goal", "売上", 0, "op-1"))
    await edit(other, item, Edit("goal", "利益", 1, "op-2"))

    again = await edit(one, item, Edit("goal", "売上", 0, "op-1"))

    assert again == first
    assert (await Item.objects().get(Item.id == item.id)).goal == "利益"
    assert await ItemChange.count().where(ItemChange.field == "goal") == 2


async def test_a_retry_of_a_clash_tells_the_same_clash(house):
    (one, other), item = await two_at_a_roundtable()
    await edit(one, item, Edit("goal", "売上", 0))
    first = await edit(other, item, Edit("goal", "利益", 0, "op-2"))

    again = await edit(other, item, Edit("goal", "利益", 0, "op-2"))

    assert again == first
    assert await ItemChange.count().where(ItemChange.field == "goal") == 2


async def test_twenty_edits_at_once_lose_nothing(house):
    (one, other), item = await two_at_a_roundtable()
    texts = [f"目標{number}" for number in range(20)]
    writers = [one, other] * 10

    outcomes = await asyncio.gather(
        *(edit(who, item, Edit("goal", text, 0)) for who, text in zip(writers, texts, strict=True))
    )

    history = [each.value for each in await history_of(item) if each.field == "goal"]
    assert sorted(history) == sorted(texts)
    assert [outcome.saved for outcome in outcomes].count(True) == 1


async def test_twenty_edits_of_different_fields_and_items_are_all_saved(house):
    (one, _other), _item = await two_at_a_roundtable()
    items = [await wrote(one, f"指標{number}") for number in range(5)]
    fields = ["formula", "goal", "noise", "phase"]

    outcomes = await asyncio.gather(
        *(edit(one, item, Edit(field, "あ", 0)) for item in items for field in fields)
    )

    kept = await Item.select(*[getattr(Item, field) for field in fields]).where(Item.goal == "あ")
    assert [outcome.saved for outcome in outcomes] == [True] * 20
    assert kept == [dict.fromkeys(fields, "あ")] * 5


async def test_a_text_that_is_too_long_is_refused_with_a_sentence(house):
    (one, _other), item = await two_at_a_roundtable()

    with pytest.raises(Refused) as refusal:
        await edit(one, item, Edit("phase", "あ" * 41, 0))

    assert (refusal.value.field, refusal.value.sentence) == (
        "phase",
        "40文字以内で書いてください。",
    )


async def test_a_kind_that_does_not_exist_is_refused(house):
    (one, _other), item = await two_at_a_roundtable()

    with pytest.raises(Refused):
        await edit(one, item, Edit("kind", "poem", 0))


async def test_a_program_that_numbers_its_writes_anew_for_each_card_loses_none(house):
    (one, _other), item = await two_at_a_roundtable()
    second = await wrote(one, "解約率", kind="kpi")

    await edit(one, item, Edit("goal", "売上", 0, "1"))
    await edit(one, second, Edit("goal", "顧客の成功", 0, "1"))
    await edit(one, second, Edit("noise", "季節", 0, "1"))

    kept = await Item.objects().get(Item.id == second.id)
    assert (kept.goal, kept.noise) == ("顧客の成功", "季節")
