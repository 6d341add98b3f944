import asyncio

import pytest

from community.commentary.find import comment_with, commentary_of
from community.commentary.move import move
from community.commentary.reword import Wording, reword
from community.refusal import Conflict
from tests.cast import an_event
from tests.commentary.guests import a_guest, said


async def noted(*texts):
    event = await an_event()
    guest = await a_guest(event)
    return event, guest, [await said(event, guest, text) for text in texts]


async def wanted(event, guest, words, text):
    based_on = (await comment_with(event, words.id)).based_on
    return Wording(str(guest.id), text, [], based_on)


async def test_words_are_changed_and_given_to_whom_they_belong(house):
    event, _guest, [words] = await noted("指標は会話")
    other = await a_guest(event, "月岡 澄")

    await reword(event, words, await wanted(event, other, words, "指標は会話のきっかけ"))

    [now] = await commentary_of(event)
    assert (now.name, now.text) == ("月岡 澄", "指標は会話のきっかけ")


async def test_of_two_who_change_the_same_words_the_second_sees_those_of_the_first(house):
    event, guest, [words] = await noted("指標は会話")
    changes = [await wanted(event, guest, words, text) for text in ("一人目", "二人目")]

    done = await asyncio.gather(
        *(reword(event, words, change) for change in changes), return_exceptions=True
    )

    [refused] = [each for each in done if isinstance(each, Conflict)]
    [now] = await commentary_of(event)
    assert now.text in refused.sentence
    assert now.text in ("一人目", "二人目")


async def test_who_has_seen_the_other_words_may_save_their_own(house):
    event, guest, [words] = await noted("指標は会話")
    mine = await wanted(event, guest, words, "二人目")
    await reword(event, words, await wanted(event, guest, words, "一人目"))
    with pytest.raises(Conflict):
        await reword(event, words, mine)

    await reword(event, words, await wanted(event, guest, words, "二人目"))

    assert [each.text for each in await commentary_of(event)] == ["二人目"]


@pytest.mark.parametrize(
    ("which", "up", "order"),
    [(2, True, "ACB"), (0, False, "BAC"), (0, True, "ABC"), (2, False, "ABC")],
)
async def test_words_move_one_place_up_or_down(house, which, up, order):
    event, _guest, rows = await noted("A", "B", "C")

    await move(event, rows[which], up=up)

    assert "".join(each.text for each in await commentary_of(event)) == order


async def test_what_is_said_next_stands_last_even_after_words_were_taken_back(house):
    event, guest, [first, _second] = await noted("A", "B")
    await first.remove()

    await said(event, guest, "C")

    assert [each.text for each in await commentary_of(event)] == ["B", "C"]
