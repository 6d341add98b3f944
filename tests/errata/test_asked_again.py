"""A question that a later evening asks again hides what its report hides."""

import pytest

from community.database import fetch
from community.database.part import Part
from community.editing.hide import hide
from community.errata.correct import correct
from community.events.visible_to import Viewer
from community.library.carry import carry
from community.library.seek import Wanted, seek
from community.masks.hides import Hides
from community.outputs.tables import Kind
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.tables import Step
from tests.cast import an_event
from tests.outputs.at_roundtable import a_round
from tests.reports.evenings import a_roundtable, an_evening, wrote


@pytest.fixture
async def carried(house):
    """An evening whose report is out, and the coming one that asks its question again."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    await wrote(here, "こもれび電算は、なぜ速いのですか", kind=Kind.QUESTION)
    await compile_report(event)
    await publish(event, Step)
    coming = await an_event("hitori-cs-34", number=34)
    await a_round(coming, 1, opened_at=None, closes_at=None)
    [question] = (await seek(Viewer(), Wanted(kind="question"), Part())).rows
    await carry(coming, question, 1)
    return event, coming


async def test_a_word_hidden_later_goes_from_the_question_that_was_carried(carried, open_browser):
    event, coming = carried
    reader = open_browser()
    before = (await reader.get(f"/events/{coming.slug}")).text

    await hide(event, "こもれび電算", Hides.COMPANY)

    after = (await reader.get(f"/events/{coming.slug}")).text
    assert [each.count("こもれび電算") > 0 for each in (before, after)] == [True, False]
    assert after.count("〔A社〕は、なぜ") == before.count("こもれび電算は、なぜ")


async def test_also_when_the_report_was_corrected_since(carried):
    event, coming = carried
    await correct(event, "rounds.0.sheets.0.items.0.text", "なぜ速いのですか", "逆", "aoi")

    await hide(event, "こもれび電算", Hides.COMPANY)

    asked = await fetch(_ASKED, coming.id)
    assert [each["text"] for each in asked][-1] == "〔A社〕は、なぜ速いのですか"


_ASKED = """
    SELECT text FROM prompt JOIN round ON round.id = prompt.round
    WHERE round.event = $1 ORDER BY position
"""
