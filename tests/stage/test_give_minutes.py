from community.clock import now
from community.stage.give_minutes import give_minutes
from community.stage.order import order_of
from community.stage.present import present
from community.stage.presenting import decide, presenting_of
from tests.cast import aoi, as_
from tests.stage.evening import after_the_talk


async def test_one_roundtable_speaks_longer_than_the_others(house):
    event, (first, second, _third) = await after_the_talk()
    await decide(event, blurs=False, minutes=3)

    await give_minutes(event, first.id, 7)
    lasts = []
    for each in (first, second):
        began = now()
        await present(event, each.id)
        lasts.append(round(((await presenting_of(event)).ends_at - began).total_seconds() / 60))

    assert lasts == [7, 3]
    await give_minutes(event, first.id, 0)
    assert [turn.minutes for turn in await order_of(event)] == [None, None, None]


async def test_its_minutes_stand_in_the_order_on_the_phone_and_on_the_projector(open_browser):
    event, (first, *_others) = await after_the_talk()
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    await desk.post(f"{stage}/turn/minutes", data={"roundtable": str(first.id), "own_minutes": "7"})
    await desk.post(stage, data={"shows": "order"})

    pages = [(await desk.get(path)).text for path in (stage, f"{stage}/control")]
    assert [page.count("7分") for page in pages] == [1, 1]


async def test_too_many_minutes_and_somebody_elses_roundtable_are_refused(open_browser):
    event, (first, *_others) = await after_the_talk()
    stranger = (await after_the_talk("D", slug="hitori-cs-35", number=35))[1][0]
    desk = await as_(await aoi(), open_browser())
    path = f"/api/v1/events/{event.slug}/stage/turn/minutes"

    told = [(first, 7), (first, 61), (stranger, 7)]
    answers = [
        await desk.post(path, json={"roundtable": str(each.id), "minutes": minutes})
        for each, minutes in told
    ]

    assert [each.status_code for each in answers] == [200, 400, 422]
    assert [turn["minutes"] for turn in answers[0].json()["turns"]] == [7, None, None]
