import pytest

from community.access.browser import Browser
from community.refusal import Refused
from community.signing_in.sign_in import make_link, sign_in
from tests.cast import aoi, as_


async def test_a_link_works_once(house):
    secret = await make_link(await aoi())
    await sign_in(secret, Browser())

    with pytest.raises(Refused):
        await sign_in(secret, Browser())


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
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/" * 900,
        "/" + "a" * 900,
    ],
)
async def test_a_link_never_leads_to_another_site(house, elsewhere):
    signed_in = await sign_in(await make_link(await aoi(), elsewhere), Browser())

    assert signed_in.next_path == "/"


async def test_a_used_link_offers_a_new_one(open_browser):
    await aoi()
    browser = open_browser(referer="http://community.test/sign-in/used")

    page = await browser.post("/sign-in/used")

    assert (page.status_code, page.text.count('href="/sign-in"'), page.text.count("<form")) == (
        422,
        2,
        0,
    )
