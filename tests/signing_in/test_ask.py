"""Asking for a link tells nobody whether an address is known, and fills nobody's mailbox."""

import asyncio
import re
from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.outbox.tables import Message
from community.signing_in.ask import MOST_FOR_ADDRESS, MOST_OF_NETWORK, ask_for_link
from tests.cast import aoi
from tests.signing_in.mailbox import links


async def test_a_link_is_mailed_to_a_known_address(house):
    await aoi()

    await ask_for_link("ＡＯＩ@example.jp", "/desk", "203.0.113.5")

    assert len(await links()) == 1


async def test_an_unknown_address_is_mailed_nothing(house):
    await ask_for_link("nobody@example.jp", "/", "203.0.113.5")

    assert (await links("nobody@example.jp"), await Message.count()) == ([], 0)


async def test_nobody_fills_the_mailbox_of_somebody_else(house):
    await aoi()

    await asyncio.gather(*(ask_for_link("aoi@example.jp", "/", "203.0.113.5") for _ in range(12)))

    assert len(await links()) == 5


async def test_who_asks_again_and_again_does_not_keep_the_owner_from_asking(house):
    await aoi()
    await asyncio.gather(*(ask_for_link("aoi@example.jp", "/", "203.0.113.5") for _ in range(12)))

    await ask_for_link("aoi@example.jp", "/", "198.51.100.7")

    assert len(await links()) == 6


async def test_from_many_networks_too_a_mailbox_gets_only_so_many(house):
    await aoi()

    for network in range(30):
        await ask_for_link("aoi@example.jp", "/", f"203.0.113.{network}")

    assert len(await links()) == MOST_FOR_ADDRESS


async def test_the_answer_is_the_same_for_known_unknown_and_asked_too_often(open_browser):
    await aoi()

    known = await answer(open_browser(), "aoi@example.jp")
    unknown = await answer(open_browser(), "nobody@example.jp")
    for _ in range(6):
        too_often = await answer(open_browser(), "aoi@example.jp")

    assert known == unknown == too_often
    assert len(await links()) == 5


async def answer(browser, email: str) -> tuple[object, ...]:
    """All that a stranger can see of the answer and of the page after it, but for the secret."""
    sent = await browser.post("/sign-in", data={"email": email})
    page = await browser.get("/sign-in")
    headers = [
        (name, re.sub(r"asked=[^;]+|expires=[^;]+", "", value, flags=re.IGNORECASE))
        for name, value in sent.headers.multi_items()
    ]
    return sent.status_code, headers, sent.text, page.status_code, page.text


async def test_a_network_that_asks_too_often_is_told_when_to_come_back(open_browser):
    browser = open_browser(referer="http://community.test/sign-in", accept_language="en")
    program = open_browser(accept="application/json")
    for number in range(MOST_OF_NETWORK):
        await ask_for_link(f"n{number}@example.jp", "/", "127.0.0.1")

    page = await browser.post("/sign-in", data={"email": "mei@example.jp"})
    problem = await program.post("/sign-in", data={"email": "mei@example.jp"})

    assert (page.status_code, problem.status_code) == (429, 429)
    assert 1 <= int(page.headers["retry-after"]) <= 15
    assert 1 <= int(problem.headers["retry-after"]) <= 15
    assert page.text.count("That was too often. Please try again in 1 minute.") == 1
    assert 'value="mei@example.jp"' in page.text
    assert problem.headers["content-type"] == "application/problem+json"


async def test_everybody_at_an_evening_can_ask_in_the_same_quarter_of_an_hour(house):
    await asyncio.gather(
        *(ask_for_link(f"guest{n}@example.jp", "/", "203.0.113.5") for n in range(MOST_OF_NETWORK))
    )

    with moved_to(now() + timedelta(minutes=1)):
        await ask_for_link("late@example.jp", "/", "203.0.113.5")


@pytest.mark.parametrize("email", ["", "aoi", "aoi@", "aoi@example", "a" * 300 + "@example.jp"])
async def test_what_is_no_address_is_refused_at_its_field(open_browser, email):
    browser = open_browser(referer="http://community.test/sign-in")

    page = await browser.post("/sign-in", data={"email": email, "next": "/events"})

    assert (page.status_code, page.text.count('id="f-email-no"')) == (422, 1)


async def test_whoever_is_new_reads_how_to_begin_before_asking_and_after(open_browser):
    browser = open_browser(accept_language="en")

    before = await browser.get("/sign-in")
    await browser.post("/sign-in", data={"email": "nobody@example.jp"})
    after = await browser.get("/sign-in")

    words = "Register for an event first."
    assert [page.text.count(words) for page in (before, after)] == [1, 1]
    assert after.text.count("Six digits") == 1
