import pytest

from community.cards.card import cards_of
from community.outputs.edit import Edit, edit
from community.outputs.gather import outputs_of
from community.outputs.history import history_of
from community.outputs.tables import Item
from community.refusal import Conflict, Refused
from community.roundtables.tables import Chair
from tests.cast import an_event, aoi, as_, haruto, holds, mei, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def a_card(**round_):
    """Haruto hosts, Mei sits with him; a KPI stands on their sheet."""
    event, people = await an_event(), [await haruto(), await mei()]
    roundtable = await a_roundtable(event, await a_round(event, **round_), "A", *people)
    one = await writer_at(roundtable, people[0])
    await Chair.update({Chair.is_host: True}).where(Chair.registration == one.author)
    item = await wrote(one, "継続率", kind="kpi", formula="残った人 ÷ 始めた人")
    return event, people, roundtable, item


async def test_the_host_fills_in_later_fields_with_revisions_and_history(open_browser):
    _event, people, roundtable, item = await a_card()
    phone = await as_(people[0], open_browser())
    phone.headers["accept"] = "application/json"
    field = f"/roundtables/{roundtable.id}/items/{item.id}/fields"

    first = await phone.post(f"{field}/unit", json={"value": "%", "base_revision": 0})
    clash = await phone.post(f"{field}/unit", json={"value": "人", "base_revision": 0})
    await phone.post(f"{field}/owner", json={"value": "サポート責任者", "base_revision": 0})

    assert first.json() == {"saved": True, "revision": 1, "value": "%"}
    assert clash.json() == {"saved": False, "revision": 1, "theirs": "%", "mine": "人"}
    told = [(each.field, each.value, each.was_taken) for each in await history_of(item)]
    assert told[:3] == [
        ("owner", "サポート責任者", True),
        ("unit", "人", False),
        ("unit", "%", True),
    ]
    phone.headers["accept"] = "text/html"
    page = (await phone.get(f"/items/{item.id}/card")).text
    assert ("サポート責任者" in page, "KPIチェック" in page) == (True, True)
    assert "単位" in (await phone.get(f"/items/{item.id}/history")).text


async def test_who_is_no_host_reads_the_card_and_is_told_who_fills_it_in(open_browser):
    _event, people, roundtable, item = await a_card()
    phone = await as_(people[1], open_browser())

    with pytest.raises(Conflict):
        await edit(await writer_at(roundtable, people[1]), item, Edit("unit", "%", 0))

    assert "編集担当が記入します" in (await phone.get(f"/items/{item.id}/card")).text


async def test_an_editor_fills_it_in_when_the_round_is_long_over(open_browser):
    event, _people, roundtable, item = await a_card(closed_at=None)
    editor = await someone("riku")
    await holds(editor, "editor", event=event.id)
    browser = await as_(editor, open_browser())
    fields = {"direction": "up", "base_direction": "0", "text": "継続率", "base_text": "1"}

    saved = await browser.post(f"/roundtables/{roundtable.id}/items/{item.id}", data=fields)

    assert saved.status_code == 303
    [card] = await cards_of(event)
    assert (card.filled, card.fields["direction"]) == (1, "up")
    [[sheet]] = [each.sheets for each in await outputs_of(event)]
    assert sheet.items[0].later == {"direction": "up"}


async def test_an_owner_is_a_role_and_no_name_of_somebody_who_was_there(house):
    _event, people, roundtable, item = await a_card()
    organiser, himself = await writer_at(roundtable), await writer_at(roundtable, people[0])

    with pytest.raises(Refused) as refusal:
        await edit(organiser, item, Edit("owner", "Haruto さん", 0))

    assert refusal.value.field == "owner"
    himself = type(himself)(himself.roundtable, himself.registration, is_host=True)
    assert (await edit(himself, item, Edit("owner", "haruto", 0))).saved is True


async def test_a_direction_that_does_not_exist_is_refused(house):
    _event, _people, roundtable, item = await a_card()

    with pytest.raises(Refused):
        await edit(await writer_at(roundtable), item, Edit("direction", "sideways", 0))


async def test_a_card_is_taken_along_as_markdown_and_all_cards_as_csv(open_browser):
    event, _people, roundtable, item = await a_card()
    await edit(await writer_at(roundtable), item, Edit("red_action", "=電話する\n*すぐ*", 0))
    desk = await as_(await aoi(), open_browser())

    markdown = (await desk.get(f"/items/{item.id}/card.md")).text
    table = (await desk.get(f"/events/{event.slug}/cards.csv")).text

    assert markdown.startswith("# 継続率\n")
    assert "- **赤になったらすること**: =電話する  \n  \\*すぐ\\*" in markdown
    assert "- **計算式**: 残った人 ÷ 始めた人" in markdown
    [head, row] = [table.splitlines()[0], table.partition("\n")[2]]
    assert head.startswith("\ufeffラウンド,テーブル,定義")
    assert row.startswith("1,A,")
    assert "'=電話する" in row


async def test_a_phone_is_asked_six_fields_only(open_browser):
    _event, people, roundtable, item = await a_card()

    sheet = (await (await as_(people[1], open_browser())).get(f"/roundtables/{roundtable.id}")).text

    assert sheet.count(f'data-item="{item.id}"') == 7  # the six, and what kind it is
    assert await Item.count() == 1
