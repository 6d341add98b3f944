"""Asking to become a member, and the answer."""

import pytest

from community.memberships.apply import apply, approve, decline
from community.outbox.tables import Message
from community.refusal import Conflict, Refused
from tests.cast import aoi, as_, haruto, mei


async def subjects() -> list[str]:
    return [row["subject"] for row in await Message.select(Message.subject)]


async def test_an_approved_applicant_is_a_member_and_is_told(house):
    applicant = await apply(await mei(), "ひとりでCSをしています。")

    member = await approve(applicant)

    assert (member.is_member, await subjects()) == (
        True,
        ["「ひとりCSの会」のメンバーになりました"],
    )


async def test_a_declined_applicant_reads_the_reason(house):
    applicant = await apply(await mei(), "")

    await decline(applicant, "いまは事業会社の方に限っています。")

    mail = await Message.objects().first()
    assert mail.text.count("> いまは事業会社の方に限っています。") == 1


async def test_declining_needs_a_reason(house):
    applicant = await apply(await mei(), "")

    with pytest.raises(Refused):
        await decline(applicant, "  ")


async def test_a_request_is_answered_once(house):
    applicant = await apply(await mei(), "")
    await approve(applicant)

    with pytest.raises(Conflict):
        await decline(applicant, "あとから")

    assert len(await subjects()) == 1


async def test_a_member_does_not_ask_again(house):
    with pytest.raises(Conflict):
        await apply(await haruto(), "")


async def test_the_organiser_answers_on_the_members_page(open_browser):
    applicant = await apply(await mei(), "")
    organiser = await as_(await aoi(), open_browser())

    answer = await organiser.post(f"/members/{applicant.id}/approval", data={"reason": ""})

    assert (answer.status_code, answer.headers["location"]) == (303, "/members")


async def test_others_do_not_answer(open_browser):
    applicant = await apply(await mei(), "")
    member = await as_(await haruto(), open_browser())

    answer = await member.post(f"/members/{applicant.id}/approval", data={"reason": ""})

    assert (answer.status_code, await subjects()) == (403, [])
