import re
from datetime import datetime, timedelta

from community.calls.call import call
from community.stage.present import present
from community.stage.presenting import presenting_of
from tests.cast import an_event, aoi, as_, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote
from tests.roundtables.guests import closes, opens, two_rounds
from tests.stage.evening import after_the_talk


async def test_the_stage_shows_the_roundtable_that_presents_and_no_company(open_browser):
    event = await an_event()
    person = await haruto(company="秘密商会")
    roundtable = await a_roundtable(event, await a_round(event), "A", person)
    await wrote(await writer_at(roundtable, person), "解約率", kind="kpi")
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    await desk.post(stage, data={"shows": "roundtable", "roundtable": str(roundtable.id)})

    page = (await desk.get(stage)).text
    assert [page.count(words) for words in ("解約率", "秘密商会")] == [1, 0]


async def test_the_phone_tells_what_is_on_and_takes_the_next_step(open_browser):
    event, _roundtables = await after_the_talk()
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    before = (await desk.get(f"{stage}/control")).text
    answer = await desk.post(f"{stage}/step", data={"step": "order"})
    late = await desk.post(f"{stage}/step", data={"step": "order"})
    after = (await desk.get(f"{stage}/control")).text

    assert (answer.status_code, late.status_code) == (303, 409)
    assert ["発表の順番を映す" in before, "テーブルAの発表へ" in after] == [True, True]


async def test_more_time_goes_to_whoever_presents_when_no_round_is_open(open_browser):
    event, roundtables = await after_the_talk()
    desk, stage = await as_(await aoi(), open_browser()), f"/api/v1/events/{event.slug}/stage"

    nobody = await desk.post(f"{stage}/time", json={"minutes": 2})
    began = await desk.post(f"{stage}/presentation", json={"roundtable": str(roundtables[0].id)})
    longer = await desk.post(f"{stage}/time", json={"minutes": 2})

    assert nobody.status_code == 409
    first, second = (each.json()["runs_until"] for each in (began, longer))
    assert datetime.fromisoformat(second) - datetime.fromisoformat(first) == timedelta(minutes=2)


async def test_a_minute_too_many_is_refused_at_its_field(open_browser):
    event = await an_event()
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    refused = await desk.post(
        f"{stage}/presenting",
        data={"minutes": "61"},
        headers={"referer": f"http://community.test{stage}/control"},
    )

    assert refused.status_code == 422
    assert "発表の時間は1分から60分までです。" in refused.text


async def test_the_phone_tells_how_long_and_leads_to_the_own_sheet(open_browser):
    event = await an_event()
    person = await haruto()
    round_ = await a_round(event)
    roundtable = await a_roundtable(event, round_, "A", person)
    phone = await as_(person, open_browser())

    page = (await phone.get(f"/events/{event.slug}/now")).text

    ends_at, sheet = round_.closes_at.isoformat(), f'href="/roundtables/{roundtable.id}"'
    assert (page.count(f'data-closes-at="{ends_at}"'), page.count(sheet)) == (1, 1)
    told = (await phone.get(f"/api/v1/events/{event.slug}/now")).json()["runs_until"]
    assert datetime.fromisoformat(told) == round_.closes_at


async def test_who_drives_the_stage_sees_a_call_there_and_answers(open_browser):
    event = await an_event()
    roundtable = await a_roundtable(event, await a_round(event), "B", await haruto())
    await call(await writer_at(roundtable))
    desk = await as_(await aoi(), open_browser())

    page = (await desk.get(f"/events/{event.slug}/stage/control")).text

    assert (page.count("テーブルBが呼んでいます"), page.count("/answer")) == (1, 1)


async def test_the_time_of_whoever_presents_and_that_of_the_round_are_told_apart(open_browser):
    event, person = await an_event(), await haruto()
    round_ = await a_round(event)
    roundtable = await a_roundtable(event, round_, "A", person)
    await wrote(await writer_at(roundtable, person), "解約率")
    await present(event, roundtable.id)
    desk, phone = await as_(await aoi(), open_browser()), await as_(person, open_browser())
    at = f"/events/{event.slug}"

    pages = [
        (await desk.get(f"{at}/stage")).text,
        (await desk.get(f"{at}/stage/control")).text,
        (await phone.get(f"{at}/now")).text,
    ]

    ends_at = (await presenting_of(event)).ends_at
    clocks = {"発表の残り時間": ends_at, "ラウンド1": round_.closes_at}
    assert [clocks_on(page) for page in pages] == [clocks, clocks, clocks]


async def test_the_round_stays_in_sight_on_the_projector_whatever_it_shows(open_browser):
    event = await an_event()
    round_ = await a_round(event)
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    await desk.post(stage, data={"shows": "questions"})

    assert clocks_on((await desk.get(stage)).text) == {"ラウンド1": round_.closes_at}


async def test_more_time_goes_to_the_clock_that_was_tapped(open_browser):
    event = await an_event()
    round_ = await a_round(event)
    roundtable = await a_roundtable(event, round_, "A", await haruto())
    await wrote(await writer_at(roundtable), "解約率")
    await present(event, roundtable.id)
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"
    before = clocks_on((await desk.get(f"{stage}/control")).text)

    await desk.post(f"{stage}/time", data={"minutes": "5", "runs": "round"})
    await desk.post(f"{stage}/time", data={"minutes": "1", "runs": "presentation"})

    after = clocks_on((await desk.get(f"{stage}/control")).text)
    longer = {name: ends_at - before[name] for name, ends_at in after.items()}
    assert longer == {"発表の残り時間": timedelta(minutes=1), "ラウンド1": timedelta(minutes=5)}


async def test_a_round_that_was_closed_meanwhile_gives_its_minutes_to_nobody(open_browser):
    event, roundtables = await after_the_talk()
    await present(event, roundtables[0].id)
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    late = await desk.post(f"{stage}/time", data={"minutes": "5", "runs": "round"})

    assert (late.status_code, "もう終わっています" in late.text) == (409, True)


async def test_a_program_that_names_no_time_means_the_open_round(open_browser):
    event = await an_event()
    round_ = await a_round(event)
    roundtable = await a_roundtable(event, round_, "A", await haruto())
    await wrote(await writer_at(roundtable), "解約率")
    await present(event, roundtable.id)
    desk, stage = await as_(await aoi(), open_browser()), f"/api/v1/events/{event.slug}/stage"

    told = (await desk.post(f"{stage}/time", json={"minutes": 5})).json()["runs_until"]

    assert datetime.fromisoformat(told) == round_.closes_at + timedelta(minutes=5)


async def test_an_open_round_without_an_end_shows_no_clock_and_can_be_given_one(open_browser):
    event = await an_event()
    await a_round(event, closes_at=None)
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    pages = [await desk.get(path) for path in (stage, f"{stage}/control")]
    given = await desk.post(f"{stage}/time", data={"minutes": "5", "runs": "round"})

    assert [(page.status_code, clocks_on(page.text)) for page in pages] == [(200, {})] * 2
    assert given.status_code == 303
    assert list(clocks_on((await desk.get(stage)).text)) == ["ラウンド1"]


def clocks_on(page: str) -> dict[str, datetime]:
    """What each time is for, as it stands before it, and until when it runs."""
    tidy = re.sub(r"<(?!span class=\"timer)[^>]*>", "\n", page)
    found = re.findall(
        r'([^\n]+)\s*<span class="timer" role="timer" data-closes-at="([^"]+)"', tidy
    )
    return {label.strip(): datetime.fromisoformat(at) for label, at in found}


async def test_a_round_that_is_over_leads_to_the_next_and_the_last_one_to_the_themes(open_browser):
    event = await an_event()
    desk, sheets = await as_(await aoi(), open_browser()), f"/events/{event.slug}/sheets"
    rounds = await two_rounds(event)
    ways = ("「ラウンド2」へ進む", "テーマへ")
    led = []

    for each in rounds:
        await opens(each)
        led.append((await desk.get(sheets, params={"round": each.number})).text)
        await closes(each)
        led.append((await desk.get(sheets, params={"round": each.number})).text)

    assert [[page.count(words) for words in ways] for page in led] == [
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 1],
    ]
