from datetime import timedelta

from community.clock import moved_to, now
from community.outputs.notes import my_notes
from community.outputs.put_down import put_down
from community.outputs.share import share_all
from community.outputs.sheet import items_of
from tests.cast import an_event, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at


async def at_a_silent_roundtable():
    event, person = await an_event(), await haruto()
    round_ = await a_round(event, opened_at=now(), steps="2-2-0")
    return await writer_at(await a_roundtable(event, round_, "A", person), person)


async def test_a_line_that_became_a_note_stays_one_when_it_is_sent_again_after_the_silence(house):
    mine = await at_a_silent_roundtable()
    kept = await put_down(mine, {"text": "継続率"}, "op-1")

    with moved_to(now() + timedelta(minutes=2)):
        again = await put_down(mine, {"text": "継続率"}, "op-1")
        before_sharing = await items_of(mine.roundtable)
        await share_all(mine)

    assert (again.id, before_sharing) == (kept.id, [])
    [item] = await items_of(mine.roundtable)
    assert item.fields["text"].value == "継続率"


async def test_after_the_silence_other_words_go_onto_the_sheet(house):
    mine = await at_a_silent_roundtable()
    await put_down(mine, {"text": "継続率"}, "op-1")

    with moved_to(now() + timedelta(minutes=2)):
        for text, op_id in (("解約率", "op-1"), ("継続率", "op-2")):
            await put_down(mine, {"text": text}, op_id)

    shown = [each.fields["text"].value for each in await items_of(mine.roundtable)]
    assert shown == ["解約率", "継続率"]
    assert [each.text for each in await my_notes(mine)] == ["継続率"]
