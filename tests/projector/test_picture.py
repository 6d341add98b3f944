from community.projector.picture import picture_of
from community.rounds.close_round import close_round
from community.rounds.open_round import open_round
from community.stage.put_on_stage import put_on_stage
from tests.cast import an_event, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def test_the_stage_follows_the_evening_by_itself(house):
    event = await an_event()
    seen = [(await picture_of(event)).kind]
    planned = await a_round(event, opened_at=None, closes_at=None)
    await a_roundtable(event, planned, "A", await haruto())

    seen.append((await picture_of(event)).kind)
    await open_round(event, 1)
    seen.append((await picture_of(event)).kind)
    await close_round(event, 1)
    seen.append((await picture_of(event)).kind)

    assert seen == ["begin", "seats", "round", "pause"]


async def test_a_roundtable_presents_what_it_wrote(house):
    event = await an_event()
    roundtable = await a_roundtable(event, await a_round(event), "A", await haruto())
    await wrote(await writer_at(roundtable), "解約率", kind="kpi")

    await put_on_stage(event, "roundtable", roundtable.id)

    shown = await picture_of(event)
    sheet = shown.shown["sheet"]
    assert (shown.kind, sheet.letter, sheet.items[0].text) == ("roundtable", "A", "解約率")


async def test_opening_a_round_takes_the_presentation_off_the_stage(house):
    event = await an_event()
    roundtable = await a_roundtable(event, await a_round(event), "A", await haruto())
    await put_on_stage(event, "roundtable", roundtable.id)

    await open_round(event, 1)

    assert (await picture_of(event)).kind == "round"
