"""Telling how it went: others read it only with a yes, which can be taken back."""

import pytest

from community.database import execute, fetch_value
from community.database.actor import acting
from community.editing.hide import hide as hide_word
from community.events.tables import Event
from community.masks.hides import Hides
from community.members.tables import Member
from community.privacy.erase import erase
from community.refusal import Refused
from community.reports.compile import compile_report
from community.tries.answer import Told, answer
from community.tries.hide import hide, show_again
from community.tries.mine import one_taken
from community.tries.tables import Outcome, Shown, Trial
from community.tries.take_home import take_home
from community.tries.told import told_at_all, told_of
from tests.cast import aoi
from tests.tries.evening import an_evening_that_is_over

HAPPENED = "毎週月曜に見るだけで、会話が変わりました。"


@pytest.fixture
async def taken(house):
    """What Mei took home, and the published line it is about."""
    await aoi()
    over = await an_evening_that_is_over()
    trial = await take_home(over.mei, over.event, over.item)
    line = await fetch_value("SELECT id FROM published_line WHERE item = $1", over.item.id)
    return trial, line


@pytest.mark.parametrize(
    ("shown", "read"),
    [(Shown.NOBODY, []), (Shown.NAMELESS, [("", HAPPENED)]), (Shown.NAMED, [("mei", HAPPENED)])],
)
async def test_others_read_what_the_person_allows(taken, shown, read):
    trial, line = taken

    await answer(trial, Told(Outcome.HELPED, HAPPENED, shown))

    assert [(each.name, each.words) for each in await told_of(line)] == read
    assert [each.words for each in await told_at_all()] == [words for _name, words in read]


async def test_what_is_hidden_in_its_line_is_hidden_in_it(taken, open_browser):
    trial, line = taken
    await answer(trial, Told(Outcome.HELPED, HAPPENED, Shown.NAMELESS))
    event = await Event.objects().get(Event.id == trial.event)
    page = f"/library/{line}"
    before = (await open_browser().get(page)).text

    await hide_word(event, "月曜", Hides.OTHER, trial.item)

    pages = [(await open_browser().get(each)).text for each in (page, f"/api/v1{page}/context")]
    assert ["月曜" in each for each in (before, *pages)] == [True, False, False]
    assert [each.count("に見るだけで") for each in pages] == [1, 1]


async def test_what_is_hidden_is_so_before_the_report_is_published(house):
    over = await an_evening_that_is_over(published=False)
    await compile_report(over.event)
    trial = await take_home(over.mei, over.event, over.item)
    before = (await one_taken(trial.id)).text

    await hide_word(over.event, "ログイン", Hides.OTHER, over.item.id)

    after = (await one_taken(trial.id)).text
    assert [before.count("ログイン"), after.count("ログイン"), after.count("の回数に出る")] == [
        1,
        0,
        1,
    ]


async def test_whoever_is_hidden_in_the_report_is_named_in_no_part(taken):
    trial, line = taken
    await execute("UPDATE member SET company = 'mei商店' WHERE id = $1", trial.member)
    await answer(trial, Told(Outcome.HELPED, HAPPENED, Shown.NAMED))
    event = await Event.objects().get(Event.id == trial.event)
    before = await told_of(line)

    await hide_word(event, "商店", Hides.OTHER)

    named = [[(each.name, each.company) for each in told] for told in (before, await told_of(line))]
    assert named == [[("mei", "mei商店")], [("", "")]]


async def test_a_yes_that_is_taken_back_counts_at_once(taken):
    trial, line = taken
    await answer(trial, Told(Outcome.HELPED, HAPPENED, Shown.NAMED))
    before = len(await told_of(line))

    await answer(trial, Told(Outcome.DID_NOT_HELP, HAPPENED, Shown.NOBODY))

    assert (before, await told_of(line)) == (1, [])


async def test_somebody_under_age_is_not_read_whatever_was_chosen(taken):
    trial, line = taken
    await execute("UPDATE registration SET is_minor = true, photo_wish = 'no'")

    kept = await answer(trial, Told(Outcome.HELPED, HAPPENED, Shown.NAMED))

    assert (kept.shown, await told_of(line)) == (Shown.NOBODY, [])


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (Told(""), "outcome"),
        (Told("wonderful"), "outcome"),
        (Told(Outcome.HELPED, "", "everybody"), "shown"),
        (Told(Outcome.HELPED, "長" * 1001), "words"),
    ],
)
async def test_what_cannot_be_is_refused_at_its_field_and_nothing_is_kept(taken, told, field):
    trial, _line = taken

    with pytest.raises(Refused) as no:
        await answer(trial, told)

    assert (no.value.field, (await Trial.objects().first()).is_answered) == (field, False)


async def test_an_organiser_takes_words_off_with_a_reason_and_a_new_answer_stays_off(taken):
    trial, line = taken
    await answer(trial, Told(Outcome.HELPED, HAPPENED, Shown.NAMED))
    with pytest.raises(Refused):
        await hide(trial, "  ")

    await hide(trial, "お客さまの名前")
    await answer(trial, Told(Outcome.HELPED, "あらため", Shown.NAMED))

    hidden = await told_of(line)
    assert [each.hidden_because for each in await told_at_all()] == ["お客さまの名前"]
    await show_again(trial)
    assert (hidden, [each.words for each in await told_of(line)]) == ([], ["あらため"])


async def test_the_log_tells_the_reason_and_who_may_read_it_but_not_the_words(taken):
    trial, _line = taken

    with acting("person", trial.member):
        await answer(trial, Told(Outcome.HELPED, HAPPENED, Shown.NAMED))
        await hide(trial, "お客さまの名前")

    log = await fetch_value(
        "SELECT string_agg(e::text, ' ') FROM audit_entry e WHERE tablename = 'trial'"
    )
    assert [log.count(each) > 0 for each in ("お客さまの名前", "named", HAPPENED, "helped")] == [
        True, True, False, False,
    ]  # fmt: skip


async def test_deleting_a_person_deletes_what_they_took_home_and_told(taken):
    trial, line = taken
    await answer(trial, Told(Outcome.HELPED, HAPPENED, Shown.NAMED))
    before = len(await told_of(line))

    await erase(await Member.objects().get(Member.name == "mei"))

    assert (before, await told_of(line), await Trial.count()) == (1, [], 0)
