import asyncio

import pytest

from community.access.sign_in import ask_for_link, make_link, sign_in
from community.outbox.tables import Message
from community.refusal import Refused
from tests.cast import aoi, as_


async def test_a_link_is_mailed_to_a_known_address(house):
    await aoi()

    await ask_for_link("ＡＯＩ@example.jp", "/desk")

    mails = await Message.select(Message.to_address, Message.state)
    assert mails == [{"to_address": "aoi@example.jp", "state": "queued"}]


async def test_nobody_fills_the_mailbox_of_somebody_else(house):
    await aoi()

    await asyncio.gather(*(ask_for_link("aoi@example.jp", "/") for _ in range(12)))

    assert await Message.count() == 5


async def test_an_unknown_address_is_mailed_nothing(house):
    await ask_for_link("nobody@example.jp", "/")

    assert await Message.count() == 0


async def test_a_link_works_once(house):
    secret = await make_link(await aoi())
    await sign_in(secret, "phone")

    with pytest.raises(Refused):
        await sign_in(secret, "phone")


async def test_an_organiser_sees_the_members_page_and_a_stranger_does_not(open_browser):
    organiser = await as_(await aoi(), open_browser())
    stranger = open_browser()

    answers = [await organiser.get("/members"), await stranger.get("/members")]

    assert [answer.status_code for answer in answers] == [200, 303]


async def test_whoever_opens_the_link_and_taps_is_signed_in(open_browser):
    secret = await make_link(await aoi(), "/members")
    browser = open_browser()

    sent_on = await browser.post(f"/sign-in/{secret}")

    assert (sent_on.status_code, sent_on.headers["location"]) == (303, "/members")
    assert (await browser.get("/members")).status_code == 200


async def test_whoever_signs_out_is_a_stranger_again(open_browser):
    browser = open_browser()
    await browser.post(f"/sign-in/{await make_link(await aoi())}")
    inside = await browser.get("/members")

    await browser.post("/sign-out")

    assert [inside.status_code, (await browser.get("/members")).status_code] == [200, 303]


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "/" * 900],
)
async def test_a_link_never_leads_to_another_site(house, elsewhere):
    _session, where = await sign_in(await make_link(await aoi(), elsewhere), "phone")

    assert where == "/"


async def test_a_used_link_offers_a_new_one(open_browser):
    await aoi()
    browser = open_browser(referer="http://community.test/sign-in/used")

    page = await browser.post("/sign-in/used")

    assert (page.status_code, page.text.count('href="/sign-in"'), page.text.count("<form")) == (
        422,
        2,
        0,
    )
