"""A guest is asked for their own words, and only what they say yes to may be published."""

import asyncio
from datetime import timedelta

import pytest

from community.approvals.answer import Reply, TooLate, answer
from community.approvals.ask import Question, ask
from community.approvals.asked import guests_asked, still_asked
from community.approvals.remind import remind_guest
from community.approvals.stop_asking import stop_asking
from community.clock import moved_to, now
from community.commentary.approved import approved_words
from community.commentary.find import comment_with, commentary_of, words_of_guest
from community.commentary.reword import Wording, reword
from community.commentary.tables import GuestLink, Verdict
from community.outbox.tables import Message
from community.outputs.tables import Commentary
from community.refusal import Conflict, Refused
from tests.cast import an_event
from tests.commentary.guests import a_guest, said

YES, NO = Verdict.APPROVED, Verdict.REFUSED


async def asked(*texts, **known):
    """An evening, its guest with these words, and what they were asked."""
    event = await an_event()
    guest = await a_guest(event)
    for text in texts:
        await said(event, guest, text)
    return event, guest, await ask(event, guest, Question(**{"email": "akari@example.jp", **known}))


async def replies(event, guest, *verdicts, text=None):
    words = await words_of_guest(event, guest.id)
    pairs = zip(words, verdicts, strict=False)
    return [Reply(each.id, verdict, text or each.text, each.seen) for each, verdict in pairs]


async def published(event):
    return [each.text for each in await approved_words(event)]


async def test_of_three_comments_only_the_approved_one_may_be_published(house):
    event, guest, asking = await asked("はい", "いいえ", "返事なし")

    await answer(event, asking, await replies(event, guest, YES, NO))

    assert await published(event) == ["はい"]
    [told] = await still_asked(event)
    assert (told.approved, told.refused, told.still_open) == (1, 1, 1)


async def test_words_that_nobody_was_asked_about_are_not_published(house):
    event = await an_event()
    await said(event, await a_guest(event))

    assert await published(event) == []
    assert [each.until for each in await still_asked(event)] == [None]


async def test_a_guest_puts_words_otherwise_and_these_are_published(house):
    event, guest, asking = await asked("てにをはがへん")

    await answer(event, asking, await replies(event, guest, YES, text="てにをはを直した"))

    assert await published(event) == ["てにをはを直した"]


async def test_what_organisers_change_afterwards_has_to_be_approved_anew(house):
    event, guest, asking = await asked("はい")
    await answer(event, asking, await replies(event, guest, YES))
    [words] = await commentary_of(event)

    wanted = Wording(str(guest.id), "ちがう話", [], words.based_on)
    row = await reword(event, await _row(words), wanted)

    assert await published(event) == []
    assert (await comment_with(event, row.id)).standing == "changed"


async def test_words_given_to_another_guest_take_no_yes_along(house):
    event, guest, asking = await asked("はい")
    await answer(event, asking, await replies(event, guest, YES))
    other, [words] = await a_guest(event, "月岡 澄"), await commentary_of(event)

    wanted = Wording(str(other.id), words.text, [], words.based_on)
    await reword(event, await _row(words), wanted)

    assert await published(event) == []


async def test_a_yes_to_words_that_were_changed_meanwhile_is_none(house):
    event, guest, asking = await asked("見た言葉")
    seen = await replies(event, guest, YES)
    [words] = await commentary_of(event)
    await reword(event, await _row(words), Wording(str(guest.id), "新しい言葉", [], words.based_on))

    with pytest.raises(Conflict) as refusal:
        await answer(event, asking, seen)

    assert "新しい言葉" in refusal.value.sentence
    assert await published(event) == []


async def test_of_two_tabs_the_second_sees_what_the_first_has_sent(house):
    event, guest, asking = await asked("もとの言葉")
    tabs = [await replies(event, guest, YES, text=text) for text in ("一つめ", "二つめ")]

    done = await asyncio.gather(
        *(answer(event, asking, tab) for tab in tabs), return_exceptions=True
    )

    [refused] = [each for each in done if isinstance(each, Conflict)]
    [kept] = await published(event)
    assert kept in refused.sentence


async def test_all_is_kept_or_nothing(house):
    event, guest, asking = await asked("はい", "これも")
    first, second = await replies(event, guest, YES, YES)

    with pytest.raises(Refused):
        await answer(event, asking, [first, second._replace(text="  ")])

    assert await published(event) == []


async def test_nobody_answers_for_another_guest(house):
    event, _guest, asking = await asked("はい")
    other = await a_guest(event, "月岡 澄")
    await said(event, other, "ほかの人の言葉")

    with pytest.raises(Refused):
        await answer(event, asking, await replies(event, other, YES))

    assert await published(event) == []


async def test_after_the_deadline_words_can_be_taken_back_and_not_approved(house):
    event, guest, asking = await asked("はい", "まだ")
    await answer(event, asking, await replies(event, guest, YES))

    with moved_to(asking.until + timedelta(seconds=1)):
        with pytest.raises(TooLate):
            await answer(event, asking, (await replies(event, guest, NO, YES))[1:])
        assert await published(event) == ["はい"]
        await answer(event, asking, await replies(event, guest, NO))

    assert await published(event) == []


async def test_a_summary_stands_for_who_agreed_to_it_and_says_nothing(house):
    event, _guest, asking = await asked("長い話", summary="問いから始める")

    before = await published(event)
    with moved_to(asking.until + timedelta(seconds=1)):
        after = await published(event)

    assert (before, after) == ([], ["（主催者による要約）問いから始める"])


async def test_a_summary_stands_not_for_who_has_refused(house):
    event, guest, asking = await asked("長い話", "もう一つ", summary="問いから始める")
    await answer(event, asking, await replies(event, guest, NO))

    with moved_to(asking.until + timedelta(seconds=1)):
        assert await published(event) == []


async def test_a_day_before_the_end_there_is_one_reminder(house):
    event, guest, asking = await asked("はい", "まだ")
    await answer(event, asking, await replies(event, guest, YES))
    order = f"{asking.id} {asking.until.isoformat()}"

    for _ in range(2):
        await remind_guest(order)

    mails = await Message.objects().order_by(Message.queued_at)
    assert [mail.to_address for mail in mails] == ["akari@example.jp"] * 2
    assert mails[1].subject == "明日が締切です。掲載前のご確認：KPIを持ち寄る夜"


@pytest.mark.parametrize("turn", ["answered", "asked again", "stopped", "over"])
async def test_nobody_is_reminded_for_nothing(house, turn):
    event, guest, asking = await asked("はい")
    order, then = f"{asking.id} {asking.until.isoformat()}", now()
    if turn == "answered":
        await answer(event, asking, await replies(event, guest, NO))
    elif turn == "asked again":
        await ask(event, guest, Question(days=9))
    elif turn == "stopped":
        await stop_asking(event, asking)
    else:
        then = asking.until

    with moved_to(then):
        await remind_guest(order)

    assert await Message.count() == 1


async def test_asked_no_longer_a_guest_has_answered_nothing_and_no_link_opens(house):
    event, guest, asking = await asked("はい")
    await answer(event, asking, await replies(event, guest, YES))

    await stop_asking(event, asking)

    assert (await published(event), await GuestLink.count()) == ([], 0)
    assert [each.until for each in await guests_asked(event)] == [None]


@pytest.mark.parametrize("days", [0, 61])
async def test_a_deadline_that_is_none_is_refused(house, days):
    with pytest.raises(Refused) as refusal:
        await asked("はい", days=days)

    assert refusal.value.field == "days"
    assert await Message.count() == 0


async def test_who_said_nothing_is_asked_nothing(house):
    with pytest.raises(Refused):
        await asked()

    assert await Message.count() == 0


async def _row(words):
    return await Commentary.objects().get(Commentary.id == words.id)
