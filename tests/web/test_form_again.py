"""A refused form comes back on its own page; where there is none, the sentence stands alone."""

import asyncio

import pytest

from community.members.tables import Member
from community.tokens.create_token import create_token
from tests.cast import as_, mei

HOUSE = "http://community.test"
SENTENCE = "メールアドレスをご確認ください。name@example.jp のような形です。"


@pytest.mark.parametrize(
    "came_from",
    [
        f"{HOUSE}/desk",
        f"{HOUSE}/sign-out",
        f"{HOUSE}/nowhere",
        f"{HOUSE}/healthz",
        f"{HOUSE}/live?topics=door:1",
        f"{HOUSE}/api/openapi.json",
        f"{HOUSE}/tickets/torn",
        f"{HOUSE}/events/%00",
        "http://[::1",
        "http://elsewhere.test/sign-in",
    ],
)
async def test_the_sentence_is_read_wherever_the_form_says_it_came_from(open_browser, came_from):
    browser = open_browser(referer=came_from)

    answer = await asyncio.wait_for(browser.post("/sign-in", data={"email": "x"}), 5)

    assert (answer.status_code, SENTENCE in answer.text) == (422, True)
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_a_zero_byte_in_a_form_is_refused_and_nothing_is_saved(open_browser, language):
    member = await mei()
    browser = await as_(member, open_browser(referer=f"{HOUSE}/me", accept_language=language))

    answer = await browser.post("/membership", data={"motive": "学びたい\0です"})

    sentence = {"ja": "文字ではないデータ", "en": "something in it that is no text"}[language]
    assert (answer.status_code, sentence in answer.text) == (422, True)
    assert "学びたい" in answer.text
    assert (await Member.objects().get(Member.id == member.id)).standing == "guest"


@pytest.mark.parametrize("address", ["/events/a%00b", "/assets/%00", "/reports/%00", "/series/%00"])
async def test_there_is_nothing_at_an_address_with_a_zero_byte(open_browser, address):
    assert (await open_browser().get(address)).status_code == 404


async def test_json_without_end_is_not_understood(open_browser):
    token = await create_token("endless", "organiser")
    program = open_browser(authorization=f"Bearer {token}", content_type="application/json")

    answer = await program.post("/api/v1/checkins", content=b"[" * 100_000)

    assert answer.status_code == 400


async def test_who_has_to_sign_in_first_comes_back_to_the_page_of_the_form(open_browser):
    browser = open_browser(referer=f"{HOUSE}/registrations?show=past")

    answer = await browser.post("/registrations/feed")

    assert answer.headers["location"] == "/sign-in?next=/registrations%3Fshow%3Dpast"
