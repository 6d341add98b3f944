"""A projector is photographed: nothing private of anybody stands on it, whatever it shows."""

from datetime import timedelta

from community.clock import now
from community.consents.decide import refuse
from community.consents.purpose import Purpose
from community.outputs.tables import Shows
from community.stage.present import present
from community.stage.presenting import decide, presenting_of
from community.stage.put_on_stage import put_on_stage
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def test_no_address_company_or_refused_name_is_shown_whatever_is_on(open_browser):
    event = await an_event()
    named, unnamed = await haruto(company="秘密商会"), await mei()
    await refuse(unnamed, Purpose.NAMED_IN_REPORT)
    round_ = await a_round(event, closed_at=now() - timedelta(minutes=1))
    here = await a_roundtable(event, round_, "A", named, unnamed)
    await wrote(await writer_at(here), "解約率")
    await a_roundtable(event, await a_round(event, 2, opened_at=None), "A", named, unnamed)
    desk = await as_(await aoi(), open_browser())

    seen = []
    for shows in Shows:
        await put_on_stage(event, shows, here.id)
        seen.append((await desk.get(f"/events/{event.slug}/stage")).text)

    everything = "".join(seen)
    assert [words in everything for words in ("haruto", "解約率", "ゲスト")] == [True] * 3
    private = ("mei", "example.jp", "秘密商会", str(named.id))
    assert [words for words in private if words in everything] == []


async def test_blurred_sheets_hold_no_word_until_they_are_revealed(open_browser):
    event = await an_event()
    here = await a_roundtable(event, await a_round(event), "A", await haruto())
    await wrote(await writer_at(here), "だれにも見せない考え")
    desk, stage = await as_(await aoi(), open_browser()), f"/events/{event.slug}/stage"
    await decide(event, blurs=True, minutes=3)
    await put_on_stage(event, Shows.SHEETS)

    hidden = (await desk.get(stage)).text
    await desk.post(f"{stage}/presenting", data={"minutes": "3"})
    shown = (await desk.get(stage)).text

    assert ["考え" in page for page in (hidden, shown)] == [False, True]
    assert "▬" in hidden


async def test_whose_turn_it_is_has_the_minutes_that_each_has(house):
    event = await an_event()
    here = await a_roundtable(event, await a_round(event), "A", await haruto())
    await decide(event, blurs=False, minutes=4)

    await present(event, here.id)

    left = (await presenting_of(event)).ends_at - now()
    assert timedelta(minutes=3, seconds=50) < left <= timedelta(minutes=4)
