import asyncio

import pytest

from community.audience.clap import applause_for, clap
from community.audience.for_report import open_questions_of
from community.audience.moderate import Becomes, moderate
from community.audience.questions import ask_from_the_floor, questions_at, want_too
from community.database import fetch_value
from community.projector.take_step import where_we_are
from community.refusal import Conflict
from community.stage.present import i_present, present
from community.web.allowance import TooOften
from tests.cast import aoi, as_, mei, someone
from tests.outputs.at_roundtable import registered
from tests.stage.evening import after_the_talk


async def asked_by_mei(event, text="なぜその数字ですか"):
    place = await registered(event, await mei())
    return place, await ask_from_the_floor(event, place.id, text)


async def test_a_question_is_shown_to_all_and_who_asked_to_nobody(open_browser):
    event, roundtables = await after_the_talk()
    await present(event, roundtables[1].id)
    await asked_by_mei(event)
    desk, here = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"
    await desk.post(here, data={"shows": "questions"})

    pages = [(await desk.get(address)).text for address in (here, f"{here}/control")]

    assert ["なぜその数字ですか" in page for page in pages] == [True, True]
    assert ["mei" in page for page in pages] == [False, False]
    assert [each.letter for each in await questions_at(event)] == ["B"]


async def test_a_question_is_wanted_once_a_person_and_not_by_who_asked(house):
    event, _roundtables = await after_the_talk()
    place, question = await asked_by_mei(event)
    other = await registered(event, await someone("other"))

    await asyncio.gather(*(want_too(question, other.id, wanted=True) for _ in range(5)))
    with pytest.raises(Conflict):
        await want_too(question, place.id, wanted=True)

    [seen] = await questions_at(event, other.id)
    assert (seen.votes, seen.is_wanted, seen.is_mine) == (1, True, False)


async def test_what_an_organiser_hides_is_gone_from_every_phone_but_the_askers(open_browser):
    event, _roundtables = await after_the_talk()
    place, question = await asked_by_mei(event)
    other = await someone("other")
    await registered(event, other)
    phones = [
        await as_(each, open_browser()) for each in (await place.get_related("member"), other)
    ]

    before = [(await each.get(f"/events/{event.slug}/now")).text for each in phones]
    await moderate(question, Becomes.HIDDEN)
    after = [(await each.get(f"/events/{event.slug}/now")).text for each in phones]

    assert [question.text in page for page in (*before, *after)] == [True, True, True, False]


async def test_open_questions_that_were_kept_go_to_the_report_most_wanted_first(house):
    event, _roundtables = await after_the_talk()
    _place, first = await asked_by_mei(event, "一つめ")
    other = await registered(event, await someone("other"))
    second = await ask_from_the_floor(event, other.id, "二つめ")
    await ask_from_the_floor(event, other.id, "残さない")
    await want_too(second, (await registered(event, await someone("third"))).id, wanted=True)

    for each in (first, second):
        await moderate(each, Becomes.FOR_REPORT)

    assert await open_questions_of(event) == ["二つめ", "一つめ"]


async def test_all_hands_are_counted_and_none_has_a_name(house):
    event, _roundtables = await after_the_talk()

    await asyncio.gather(*(clap(event, n, 5) for n in range(40)))

    assert await applause_for(event) == 200
    columns = "SELECT count(*) FROM information_schema.columns WHERE table_name = 'applause'"
    assert await fetch_value(columns) == 2, "an event and a number"


async def test_applause_begins_anew_with_the_next_roundtable(house):
    event, roundtables = await after_the_talk()
    await clap(event, 1, 5)

    await present(event, roundtables[0].id)

    assert await applause_for(event) == 0


async def test_one_phone_does_not_clap_for_a_hall(house):
    event, _roundtables = await after_the_talk()

    async def without_end():
        for _ in range(70):
            await clap(event, "one", 1)

    with pytest.raises(TooOften):
        await without_end()


async def test_only_who_says_so_is_named_as_who_presents(house):
    event, roundtables = await after_the_talk()
    sitting = "SELECT registration FROM chair WHERE roundtable = $1"

    await i_present(event, await fetch_value(sitting, roundtables[0].id))
    with pytest.raises(Conflict):
        await i_present(event, (await registered(event, await mei())).id)

    turns = (await where_we_are(event)).turns
    assert [turn.presenter for turn in turns] == ["person-a", "", ""]
