"""A word is hidden in one line or in all, is called by a letter, and stays hidden for good."""

from datetime import timedelta

import pytest

from community.clock import now
from community.database import execute, fetch, fetch_value, only
from community.editing.hide import hide, show_again
from community.errata.correct import correct
from community.masks.hides import Hides
from community.masks.instead import instead_of, letter_at
from community.members.tables import Member
from community.privacy.erase import erase
from community.publishing.publish import publish
from community.refusal import Refused
from community.reports.compile import compile_report
from community.reports.decided import decided_words, masks_of
from community.reports.decisions import Mask
from community.reports.find import content_of_report
from community.reports.tables import Step
from tests.cast import aoi, as_, someone
from tests.reports.evenings import a_roundtable, an_evening, came, wrote

COMPANY, OTHER, PERSON = "北風商店", "南風商店", "沢渡 灯里"


@pytest.fixture
async def lines(house):
    """An event with a draft: one company in three lines, one of them English, and a person."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    await came(event, await someone(PERSON, company=COMPANY), here)
    texts = [f"{COMPANY}と{OTHER}は速い", f"{COMPANY} answers in a day", f"沢渡さんの{COMPANY}"]
    written = [await wrote(here, text) for text in texts]
    await compile_report(event)
    return event, [each.id for each in written]


def said(report):
    [sheet] = content_of_report(report).rounds[0].sheets
    return [line.text for line in sheet.items]


async def test_a_company_is_called_by_a_letter_in_the_language_of_each_line(lines):
    event, _ids = lines
    await hide(event, COMPANY, Hides.COMPANY)
    await hide(event, "沢渡", Hides.NAME)

    report = await hide(event, OTHER, Hides.COMPANY)

    assert said(report) == [
        "〔A社〕と〔B社〕は速い",
        "〔Company A〕 answers in a day",
        "〔Aさん〕さんの〔A社〕",
    ]


async def test_in_one_line_alone_it_leaves_the_others_readable(lines):
    event, ids = lines

    one = said(await hide(event, COMPANY, Hides.COMPANY, ids[0]))
    both = said(await hide(event, COMPANY, Hides.COMPANY, ids[2]))
    await publish(event, Step)

    assert one == [f"〔A社〕と{OTHER}は速い", f"{COMPANY} answers in a day", f"沢渡さんの{COMPANY}"]
    assert both[2] == "沢渡さんの〔A社〕"
    assert (
        await fetch_value("SELECT count(*) FROM published_line WHERE words LIKE $1", f"%{COMPANY}%")
        == 1
    )


async def test_a_word_is_decided_once_for_each_line_and_once_for_all(lines):
    event, ids = lines
    for line in (ids[0], ids[0], None, None):
        report = await hide(event, COMPANY, Hides.COMPANY, line)

    assert [each.item for each in await decided_words(report)] == [None, ids[0]]


async def test_a_letter_is_free_again_when_its_word_is_and_a_longer_name_has_the_same(lines):
    event, _ids = lines
    report = await hide(event, COMPANY, Hides.COMPANY)
    await hide(event, OTHER, Hides.COMPANY)
    [first] = [each for each in await decided_words(report) if each.words == COMPANY]
    await show_again(event, first.id)

    await hide(event, "白樺商会", Hides.COMPANY)
    await hide(event, f"株式会社{OTHER}", Hides.COMPANY)

    places = {each.words: each.place for each in await decided_words(report)}
    assert places == {OTHER: 1, "白樺商会": 0, f"株式会社{OTHER}": 1}


async def test_a_word_kept_as_it_was_compared_before_is_decided_anew(lines):
    event, _ids = lines
    report = await hide(event, "髙田", Hides.NAME)
    await execute("UPDATE mask SET letters = '髙田'")

    longer = await hide(event, "高田 直", Hides.NAME)
    places = {each.words: each.place for each in await decided_words(longer)}
    await hide(event, "高田", Hides.NOTHING)

    assert places == {"髙田": 0, "高田 直": 0}
    assert {each.words for each in await decided_words(report)} == {"高田", "高田 直"}


async def test_of_two_decisions_on_a_word_the_last_one_holds(lines):
    event, _ids = lines
    report = await hide(event, "髙田", Hides.NAME)
    await execute("UPDATE mask SET letters = '髙田'")
    later = {"decided_at": now() + timedelta(hours=1), "hides": Hides.NOTHING}
    before = await masks_of(report)

    await Mask(report=report.id, words="高田", letters="高田", **later).save()

    assert [*before.everywhere] == ["高田"]
    assert (await masks_of(report)).everywhere == {}


async def test_it_stays_hidden_when_its_person_is_deleted_also_in_a_new_draft_and_a_correction(
    lines,
):
    event, _ids = lines
    await hide(event, "沢渡", Hides.NAME)
    await erase(only(await Member.objects().get(Member.name == PERSON)))

    draft = said(await compile_report(event))
    await publish(event, Step)
    report = await correct(event, "rounds.0.sheets.0.items.0.text", "沢渡さんは速い", "沢渡", "aoi")

    assert (draft[2], said(report)[0]) == (f"〔Aさん〕さんの{COMPANY}", "〔Aさん〕さんは速い")
    [erratum] = await fetch("SELECT says_now, reason FROM erratum")
    assert tuple(erratum) == ("〔Aさん〕さんは速い", "〔Aさん〕")


async def test_a_correction_of_a_line_keeps_hidden_what_is_hidden_in_it(lines):
    event, ids = lines
    await hide(event, COMPANY, Hides.COMPANY, ids[0])
    await publish(event, Step)

    report = await correct(event, "rounds.0.sheets.0.items.0.text", f"{COMPANY}は遅い", "逆", "aoi")

    assert said(report)[:2] == ["〔A社〕は遅い", f"{COMPANY} answers in a day"]


async def test_what_is_hidden_in_one_line_goes_from_the_corrections_of_that_line(
    lines, open_browser
):
    event, ids = lines
    here = f"/reports/{(await publish(event, Step)).slug}"
    await correct(event, "rounds.0.sheets.0.items.0.text", f"{OTHER}は遅い", f"{OTHER}談", "aoi")
    await correct(event, "rounds.0.sheets.0.items.0.text", "速い", "逆", "aoi")
    forms = (f"{here}/report.json", f"{here}/versions/2", f"{here}/versions/3", here)
    before = [(await open_browser().get(each)).text.count(OTHER) > 0 for each in forms]

    await hide(event, OTHER, Hides.COMPANY, ids[0])

    after = [(await open_browser().get(each)).text.count(OTHER) for each in forms]
    assert (before, after) == ([True] * 4, [0] * 4)
    told = await fetch("SELECT said_before || says_now || reason AS told FROM erratum ORDER BY at")
    assert [(OTHER in each["told"], "〔A社〕" in each["told"]) for each in told] == [
        (False, True),
        (False, True),
    ]


async def test_an_organiser_hides_it_beside_the_line_and_not_at_other_evenings_lines(
    lines, open_browser
):
    event, ids = lines
    organiser = await as_(await aoi(), open_browser(accept_language="ja"))
    masks = f"/events/{event.slug}/report/masks"
    words = {"words": COMPANY, "hides": "company"}

    done = await organiser.post(masks, data={**words, "line": str(ids[1])})
    strange = await organiser.post(masks, data={**words, "line": str(event.id)})
    page = (await organiser.get(f"/events/{event.slug}/report")).text

    assert (done.headers["location"].split("#")[1], strange.status_code) == (f"line-{ids[1]}", 404)
    assert page.count("社名 → 〔A社〕 / 〔Company A〕") == 1


@pytest.mark.parametrize("words", ["社", "company", "Person A", "伏せて"])
async def test_what_stands_in_a_words_place_cannot_be_hidden(lines, words):
    with pytest.raises(Refused):
        await hide(lines[0], words, Hides.OTHER)


def test_letters_go_on_after_z():
    assert [letter_at(each) for each in (0, 25, 26, 27, 701)] == ["A", "Z", "AA", "AB", "ZZ"]
    assert instead_of(Hides.COMPANY, 1) == ("〔B社〕", "〔Company B〕")
