"""The community's own questions, its reasons, and its policy."""

import asyncio
from datetime import timedelta

import pytest

from community.members.own_words import Policy, Question
from community.members.tables import Member
from community.memberships.apply import apply, approve, decline, in_words
from community.memberships.policy import current_policy, write_policy
from community.memberships.questions import answers_of, ask, stop_asking
from community.memberships.reasons import keep_reason
from community.outbox.tables import Message
from community.refusal import Conflict, Refused
from tests.cast import an_event, aoi, as_, mei, someone


async def test_the_answer_stays_beside_the_words_that_were_asked(house):
    asked = await ask("どこで知りましたか", "", "choice", "友人\n記事", is_required=True)
    applicant = await apply(await mei(), "", {asked.field: "記事"})

    await stop_asking(asked)

    assert answers_of(applicant) == [{"question": "どこで知りましたか", "answer": "記事"}]
    assert await Question.count() == 0


@pytest.mark.parametrize("answer", ["", "  ", "テレビ"])
async def test_a_required_choice_is_answered_by_one_of_its_choices(open_browser, answer):
    asked = await ask("どこで知りましたか", "", "choice", "友人\n記事", is_required=True)
    browser = await as_(await mei(), open_browser(referer="http://community.test/me"))

    refused = await browser.post("/membership", data={"motive": "はい", asked.field: answer})

    assert (refused.status_code, refused.text.count('role="alert"')) == (422, 1)
    assert (await Member.objects().first()).standing == "guest"


@pytest.mark.parametrize(
    ("wording", "kind", "choices", "field"),
    [("", "line", "", "wording"), ("何", "tune", "", "kind"), ("何", "choice", "一つ", "choices")],
)
async def test_a_question_that_cannot_be_asked(house, wording, kind, choices, field):
    with pytest.raises(Refused) as refused:
        await ask(wording, "", kind, choices, is_required=False)

    assert (refused.value.field, await Question.count()) == (field, 0)


async def test_a_template_speaks_the_language_of_the_one_who_is_told(house):
    kept = await keep_reason("decline", "定員", "{name}さん、満員です。", "Sorry {name}, {0} full.")
    ken = await apply(await someone("ken", language="en"), "")

    words = await in_words(ken, str(kept.id), "")
    await decline(ken, words, "aoi")

    assert words == "Sorry ken, {0} full."
    assert (await Message.objects().first()).text.count("Sorry ken") == 1
    assert await in_words(ken, str(kept.id), "my own") == "my own"


async def test_of_two_organisers_the_first_one_answers(house):
    applicant = await apply(await mei(), "")

    answers = await asyncio.gather(
        approve(applicant, by="葵"), decline(applicant, "満員", by="蓮"), return_exceptions=True
    )

    lost = [each for each in answers if isinstance(each, Conflict)]
    assert len(lost) == 1
    assert ("葵" in lost[0].sentence, "蓮" in lost[0].sentence).count(True) == 1
    assert await Message.count() == 1


async def test_the_desk_says_for_how_long_a_request_has_waited(open_browser):
    applicant = await apply(await mei(), "")
    await Member.update({Member.applied_at: Member.applied_at - timedelta(days=4)}).where(
        Member.id == applicant.id
    )
    await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    assert "waits for 4 days" in (await browser.get("/members")).text
    assert "4 days" in (await browser.get("/desk")).text


async def test_the_newest_policy_is_shown_with_its_day_and_the_old_ones_stay(open_browser):
    await write_policy("アウトプットを大切に", "Share.", "2026-04-01", "No. 3", "葵")
    await write_policy("アウトプットする人は神", "Whoever shares.", "2026-10-01", "No. 12", "葵")

    text = (await open_browser(accept_language="en").get("/policy")).text

    assert text.index("Whoever shares.") < text.index("Share.</p>")
    assert ("No. 12" in text, "Thu 1 Oct 2026" in text) == (True, True)
    assert (await current_policy()).version == 2
    with pytest.raises(Refused):
        await write_policy("はい", "", "2026-10-01", "", "葵")
    with pytest.raises(Refused):
        await write_policy("はい", "Yes", "きのう", "", "葵")
    assert await Policy.count() == 2
