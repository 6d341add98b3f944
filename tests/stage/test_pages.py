from tests.cast import an_event, aoi, as_, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def test_the_stage_shows_the_roundtable_that_presents_and_no_company(open_browser):
    event = await an_event()
    person = await haruto(company="秘密商会")
    roundtable = await a_roundtable(event, await a_round(event), "A", person)
    await wrote(await writer_at(roundtable, person), "解約率", kind="kpi")
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"

    await desk.post(stage, data={"shows": "roundtable", "roundtable": str(roundtable.id)})

    page = (await desk.get(stage)).text
    assert [page.count(words) for words in ("解約率", "秘密商会")] == [1, 0]
