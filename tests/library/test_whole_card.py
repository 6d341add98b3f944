"""A published KPI card: every field on its page, in the search, the filters and the files."""

import csv
import io
import json

import pytest

from community.database import fetch_value
from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.hits import also_said
from community.library.seek import Wanted, seek
from community.library.whole_card import chain_of, facts_of
from community.outputs.later import LATER
from community.outputs.tables import Item
from community.publishing.publish import publish
from community.reports.compile import compile_report
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote

LATER_WORDS = {
    "definition": "三十日以内に使いはじめた割合",
    "inclusions": "再開した会社",
    "exclusions": "試用の会社",
    "unit": "%",
    "direction": "up",
    "nature": "leading",
    "customer_value": "つまずかずに始められる",
    "observable_value": "初回の設定が終わる",
    "goal_reason": "早く使える会社ほど翌年も続けるから",
    "source": "管理画面のログ",
    "cadence": "毎週",
    "owner": "導入の担当",
    "influence": "導入チーム",
    "baseline": "六割",
    "target": "八割",
    "counter_metric": "問い合わせの件数",
    "red_action": "その週のうちに電話する",
    "last_values": "61 62 63",
}


@pytest.fixture
async def cards(house):
    """One card with all its fields, and one with none of the later ones."""
    event = await an_evening()
    full = await wrote(await a_roundtable(event, "A"), **CARD)
    await Item.update({Item.later: json.dumps(LATER_WORDS)}).where(Item.id == full.id)
    await wrote(await a_roundtable(event, "B"), **{**CARD, "text": "解約率", "measure": ""})
    await compile_report(event)
    await publish(event)
    return event


async def sought(words: str = "", **known) -> list[str]:
    found = await seek(Viewer(), Wanted(words, **known), Part(limit=50))
    return [each.words for each in found.rows]


async def the_card():
    return (await seek(Viewer(), Wanted(nature="leading"), Part(limit=2))).rows[0]


async def test_leading_and_lagging_narrow_it_down(cards):
    narrowed = [await sought(nature=each) for each in ("leading", "lagging", "")]

    assert narrowed == [[CARD["text"]], [], [CARD["text"], "解約率"]]


@pytest.mark.parametrize("field", [field for field in LATER if field != "last_values"])
async def test_each_later_field_is_published_and_those_of_words_are_found(cards, field):
    card = await the_card()

    assert card.later[field] == LATER_WORDS[field]
    is_code = field in ("direction", "nature")
    assert await sought(LATER_WORDS[field]) == ([] if is_code else [CARD["text"]])


async def test_the_raw_values_stay_with_the_roundtable(cards):
    assert await sought("61 62 63") == []
    assert await fetch_value("SELECT count(*) FROM item WHERE later ? 'last_values'") == 1


async def test_the_chain_goes_from_the_customer_to_the_goal_with_its_reason(cards):
    card = await the_card()

    steps = [(step.words.partition("\n")[0], step.because) for step in chain_of(card)]

    assert steps == [
        ("つまずかずに始められる", ""),
        ("初回の設定が終わる", ""),
        (CARD["text"], ""),
        (CARD["goal"], "早く使える会社ほど翌年も続けるから"),
    ]
    shown = [fact.words for fact in facts_of(card)]
    assert shown.count("高いほうがよい") == 1
    assert len(shown) == len(LATER_WORDS) - 4 + 1  # the chain, the raw values; noise is one more


async def test_a_reader_sees_the_whole_card_and_takes_it_along(cards, open_browser):
    reader, card = open_browser(accept_language="en"), await the_card()

    page = (await reader.get(f"/library/{card.id}")).text
    table = (await reader.get("/library/lines.csv?nature=leading")).content.decode("utf-8-sig")
    document = (await reader.get("/library/lines.json?nature=leading")).json()

    published = {name: said for name, said in LATER_WORDS.items() if name != "last_values"}
    words = {name: said for name, said in published.items() if name not in ("direction", "nature")}
    assert [name for name, said in words.items() if said not in page] == []
    assert ("61 62 63" in page, "61 62 63" in table) == (False, False)
    [row] = csv.DictReader(io.StringIO(table))
    assert {name: row[name] for name in published} == published
    [line] = document["lines"]
    assert line["later"] == published


async def test_where_a_word_stands_that_the_list_does_not_show_is_said(cards):
    card = await the_card()

    assert also_said(card, ["電話"]) == [("赤になったらすること", "その週のうちに電話する")]
    assert also_said(card, ["どこにもない"]) == []
