from uuid import uuid4

from community.outputs.edit import Edit, edit
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.content import KpiCard
from community.reports.decisions import LineEdit
from community.reports.edited import worded
from tests.cards.test_pages import a_card
from tests.outputs.at_roundtable import writer_at


async def test_the_later_fields_are_frozen_into_the_report_without_the_raw_values(open_browser):
    event, _people, roundtable, item = await a_card()
    organiser = await writer_at(roundtable)
    for field, value in (("direction", "up"), ("target", "九割五分"), ("last_values", "92 91 93")):
        await edit(organiser, item, Edit(field, value, 0))
    await compile_report(event, "夜", "はじめに。")
    await publish(event)
    await edit(organiser, item, Edit("target", "九割九分", 1))

    page = (await open_browser().get(f"/reports/{event.slug}")).text
    markdown = (await open_browser().get(f"/reports/{event.slug}/report.md")).text

    sought = ("高いほうがよい", "九割五分", "92 91 93", "九割九分")
    for text in (page, markdown):
        assert [words in text for words in sought] == [True, True, False, False]


def test_of_a_hidden_card_no_later_field_is_left():
    card = KpiCard("継続率", item=uuid4(), later={"target": "95"})

    hidden = worded(card, LineEdit(item=card.item, is_hidden=True))

    assert (hidden.name != card.name, hidden.later) == (True, {})
