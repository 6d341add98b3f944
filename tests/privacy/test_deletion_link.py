"""A person's program asks for the deletion; the person alone, by the mailed link, means it."""

import re
from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.members.tables import Member
from community.outbox.tables import Message
from community.privacy.deletions import file
from community.tokens.make_own_token import make_own_token
from tests.cast import aoi, as_, haruto

HERE = "/api/v1/me/privacy/deletion"


@pytest.fixture(autouse=True)
def no_list_stays():
    yield
    file().unlink(missing_ok=True)


async def program_of(person, open_browser):
    return open_browser(authorization=f"Bearer {await make_own_token(person, 'notebook')}")


async def mailed_path() -> str:
    mail = await Message.objects().get(Message.cause.like("deletion-asked:%"))
    return re.search(r"/deletions/[\w.-]+", mail.text).group()


async def test_asking_deletes_nothing_and_confirming_deletes_everything(open_browser):
    person = await haruto()
    client, mailbox = await program_of(person, open_browser), open_browser()

    asked = await client.post(HERE)
    path = await mailed_path()
    looked = (await mailbox.get(path)).status_code
    between = (await Member.objects().get(Member.id == person.id)).name
    done = await mailbox.post(path, headers={"sec-fetch-site": "same-origin"})
    again = await mailbox.post(path)

    assert (asked.status_code, looked, between) == (202, 200, "haruto")
    assert (done.status_code, again.status_code) == (303, 410)
    assert (await Member.objects().get(Member.id == person.id)).is_erased
    assert (await client.get("/api/v1/me")).status_code == 401


async def test_after_a_day_the_link_is_over_and_a_torn_one_is_none(open_browser):
    person = await haruto()
    await (await program_of(person, open_browser)).post(HERE)
    path, mailbox = await mailed_path(), open_browser()

    with moved_to(now() + timedelta(hours=25)):
        late = (await mailbox.post(path)).status_code
    torn = (await mailbox.post(path[:-3] + "abc")).status_code

    assert (late, torn) == (410, 410)
    assert (await Member.objects().get(Member.id == person.id)).name == "haruto"


async def test_it_is_mailed_three_times_a_day_and_never_to_the_only_owner(open_browser):
    client = await program_of(await haruto(), open_browser)
    owners = await program_of(await aoi(), open_browser)

    statuses = [(await client.post(HERE)).status_code for _time in range(4)]
    refused = (await owners.post(HERE)).status_code

    assert (statuses, refused) == ([202, 202, 202, 429], 409)
    assert await Message.count().where(Message.cause.like("deletion-asked:%")) == 3


async def test_organisers_see_that_mail_without_its_link(open_browser):
    await (await program_of(await haruto(), open_browser)).post(HERE)
    mail = await Message.objects().get(Message.cause.like("deletion-asked:%"))

    page = (await (await as_(await aoi(), open_browser())).get(f"/outbox/{mail.id}")).text

    assert ("/deletions/…" in page, (await mailed_path()) in page) == (True, False)
