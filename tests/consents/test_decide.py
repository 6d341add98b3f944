"""Saying yes and no, for each purpose on its own."""

import asyncio
import json

import pytest

from community.consents import wordings
from community.consents.decide import decide, give, refuse, withdraw
from community.consents.find import has_given, unanswered
from community.consents.purpose import Purpose
from community.consents.tables import Channel, Consent
from community.consents.wording import Wording
from community.outbox.tables import Message
from tests.cast import mei

NEWS, NAMED = Purpose.NEWSLETTER, Purpose.NAMED_IN_REPORT


async def test_a_yes_holds_for_one_purpose_alone(house):
    person = await mei()

    await give(person, NEWS)

    assert [await has_given(person, each) for each in (NEWS, NAMED)] == [True, False]


async def test_a_yes_is_taken_back_as_easily_as_given_and_both_are_kept(house):
    person = await mei()
    await give(person, NEWS)

    await withdraw(person, NEWS, Channel.MAIL)

    kept = await Consent.objects().where(Consent.member == person.id)
    said = [[event["state"], event["channel"]] for event in json.loads(kept[0].events)]
    assert (len(kept), kept[0].state, said) == (
        1,
        "withdrawn",
        [["given", "page"], ["withdrawn", "mail"]],
    )
    assert not await has_given(person, NEWS)


async def test_the_answer_knows_the_words_it_was_given_to(house):
    person = await mei()

    [consent] = await refuse(person, NAMED)

    assert (consent.version, consent.text_hash) == (1, wordings.wording(NAMED).hash)


async def test_new_words_need_a_new_yes(house, monkeypatch):
    person = await mei()
    await give(person, NEWS)
    new = Wording("お知らせ", "News", "もっと送ります。", "We mail more.")
    monkeypatch.setitem(wordings.WORDINGS, NEWS, (*wordings.WORDINGS[NEWS], new))

    asked = await unanswered(person, [NEWS])
    [again] = await give(person, NEWS)

    assert (asked, again.version, await Consent.count()) == ([NEWS], 2, 2)


async def test_one_act_is_one_mail_that_lists_every_answer(house):
    person = await mei()

    await decide(person, {NEWS: True, NAMED: False}, Channel.FORM)

    [mail] = await Message.objects()
    lines = [line for line in mail.text.splitlines() if line.startswith("- ")]
    assert lines == [
        "- はい: お知らせメール (文面 第1版)",
        "- いいえ: レポートへのお名前の掲載 (文面 第1版)",
    ]
    assert mail.text.count("http://community.test/me/consents") == 1


async def test_saying_the_same_again_is_no_act(house):
    person = await mei()
    await give(person, NEWS)

    changed = await give(person, NEWS)

    assert (changed, await Message.count()) == ([], 1)


async def test_two_taps_at_once_are_one_answer(house):
    person = await mei()

    await asyncio.gather(*[give(person, NEWS) for _ in range(8)])

    assert (await Consent.count(), await Message.count()) == (1, 1)


@pytest.mark.parametrize(
    ("purpose", "kept"),
    [
        ("newsletter", "18e235b51c2b58cc"),
        ("limited_invitations", "45ed24c89b5af192"),
        ("named_in_report", "21f5b9ece14b455c"),
        ("quote", "87272cfa16040d2f"),
        ("photo", "6637aa9493f3010e"),
        ("recording", "4d8eabecd20ec710"),
        ("sponsor_sharing", "d4ef213aefd5e947"),
        ("measurement", "82bebdf807f200ef"),
        ("roundtable", "98c4581639818ab6"),
    ],
)
def test_words_that_people_agreed_to_stay_as_they_are(purpose, kept):
    first = wordings.WORDINGS[Purpose(purpose)][0]

    assert first.hash[:16] == kept
