from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.events.tables import Round
from community.outputs.note import note
from community.outputs.notes import my_notes
from community.outputs.share import share, share_all
from community.outputs.sheet import items_of
from community.outputs.tables import Note
from community.outputs.write import write
from community.refusal import Conflict
from community.rounds.go_on import go_on
from community.rounds.lengthen_step import lengthen_step
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at


async def in_silence(minutes_ago=0):
    """Haruto and Mei at a roundtable whose round began with two minutes alone."""
    event, people = await an_event(), [await haruto(), await mei()]
    began = {"opened_at": now() - timedelta(minutes=minutes_ago), "steps": "2-2-0"}
    round_ = await a_round(event, **began)
    roundtable = await a_roundtable(event, round_, "A", *people)
    return event, people, roundtable, [await writer_at(roundtable, each) for each in people]


async def test_in_the_silence_nothing_goes_onto_the_sheet_but_into_my_own_notes(open_browser):
    event, people, roundtable, (mine, theirs) = await in_silence()
    address = f"/roundtables/{roundtable.id}"
    phone = await as_(people[0], open_browser())

    await phone.post(f"{address}/items", data={"text": "ひみつの一行"})

    assert [each.text for each in await my_notes(mine)] == ["ひみつの一行"]
    assert "ひみつの一行" in (await phone.get(address)).text
    others = [await as_(people[1], open_browser()), await as_(await aoi(), open_browser())]
    for other in others:
        shown = [(await other.get(path)).text for path in (address, f"{address}/sheet.json")]
        assert [text.count("ひみつ") for text in shown] == [0, 0]
    stage = (await others[1].get(f"/events/{event.slug}/stage")).text
    wall = (await others[1].get(f"/events/{event.slug}/sheets")).text
    assert ("ひみつ" in stage, "ひみつ" in wall) == (False, False)
    assert (await my_notes(theirs), await items_of(roundtable)) == ([], [])


async def test_a_program_is_told_that_everybody_writes_alone(house):
    _event, _people, _roundtable, (mine, _theirs) = await in_silence()

    with pytest.raises(Conflict):
        await write(mine, {"text": "早すぎる一行"})


async def test_after_the_silence_a_note_is_shared_once_however_often_it_is_tapped(house):
    _event, _people, roundtable, (mine, _theirs) = await in_silence()
    kept = await note(mine, {"text": "継続率", "kind": "kpi"})
    with pytest.raises(Conflict):
        await share(mine, kept)

    with moved_to(now() + timedelta(minutes=2)):
        first, again = await share(mine, kept), await share(mine, kept)

    assert first.id == again.id
    [item] = await items_of(roundtable)
    assert (item.fields["text"].value, item.fields["kind"].value) == ("継続率", "kpi")
    assert await my_notes(mine) == []


async def test_all_my_notes_are_shared_in_their_order_and_nobody_elses(house):
    _event, _people, roundtable, (mine, theirs) = await in_silence()
    for text in ("一つ目", "二つ目"):
        await note(mine, {"text": text})
    await note(theirs, {"text": "ほかの人の"})

    with moved_to(now() + timedelta(minutes=2)):
        await share_all(mine)

    shown = [each.fields["text"].value for each in await items_of(roundtable)]
    assert shown == ["一つ目", "二つ目"]
    assert [each.text for each in await my_notes(theirs)] == ["ほかの人の"]


async def test_a_retry_of_a_note_is_harmless_and_other_words_are_another_note(house):
    _event, _people, _roundtable, (mine, _theirs) = await in_silence()

    for text in ("継続率", "継続率", "解約率"):
        await note(mine, {"text": text}, "op-1")

    assert [each.text for each in await my_notes(mine)] == ["継続率", "解約率"]


async def test_nobody_shares_or_drops_the_note_of_somebody_else(open_browser):
    _event, people, _roundtable, (mine, _theirs) = await in_silence(minutes_ago=3)
    kept = await note(mine, {"text": "わたしの"})
    mei_, aoi_ = await as_(people[1], open_browser()), await as_(await aoi(), open_browser())

    tried = [
        (await browser.post(f"/notes/{kept.id}/{what}")).status_code
        for browser in (mei_, aoi_)
        for what in ("sharing", "removal")
    ]

    assert (tried, await Note.count()) == ([404, 404, 403, 403], 1)


async def test_the_organiser_goes_on_early_once_and_the_end_of_the_round_stays(house):
    event, _people, _roundtable, _writers = await in_silence()
    before = await Round.objects().get(Round.event == event.id)

    await go_on(event, 1, "alone")
    after = await go_on(event, 1, "alone")

    assert (before.step(now()).way, after.step(now()).way) == ("alone", "pairs")
    assert after.closes_at == before.closes_at
    assert (await go_on(event, 1, "pairs")).step(now()).way == "all"


async def test_the_silence_is_given_a_minute_more_and_what_follows_comes_later(house):
    event, _people, _roundtable, _writers = await in_silence()
    before = await Round.objects().get(Round.event == event.id)

    after = await lengthen_step(event, 1, "alone", 1)
    with pytest.raises(Conflict):
        await lengthen_step(event, 1, "pairs", 1)

    later = after.step(now()).ends_at - before.step(now()).ends_at
    assert (later, after.closes_at) == (timedelta(minutes=1), before.closes_at)
    assert (await Round.objects().get(Round.event == event.id)).steps == after.steps


async def test_a_step_that_goes_on_does_not_bring_back_the_silence(house):
    event, _people, _roundtable, _writers = await in_silence()
    await go_on(event, 1, "alone")

    after = await lengthen_step(event, 1, "pairs", 5)

    assert after.step(now()).way == "pairs"


async def test_a_step_that_leaves_nothing_to_talk_together_is_refused(open_browser):
    event, _people, _roundtable, _writers = await in_silence()
    desk = await as_(await aoi(), open_browser())
    at = f"/api/v1/events/{event.slug}/rounds/1"
    wish = {"lengthens": "alone", "minutes": 12}

    tight = await desk.post(f"{at}/step/extension", json=wish)
    await desk.post(f"{at}/extension", json={"minutes": 12})
    free = await desk.post(f"{at}/step/extension", json=wish)

    assert (tight.status_code, free.status_code) == (409, 200)


async def test_what_was_typed_alone_stays_alone_when_it_arrives_after_the_silence(open_browser):
    _event, people, roundtable, (mine, _theirs) = await in_silence(minutes_ago=3)
    phone = await as_(people[0], open_browser())

    await phone.post(f"/roundtables/{roundtable.id}/notes", data={"text": "最後の一秒"})

    assert [each.text for each in await my_notes(mine)] == ["最後の一秒"]
    assert await items_of(roundtable) == []
