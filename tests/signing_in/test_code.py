"""A link works in the browser that asked; opened elsewhere it shows a code to type there."""

import asyncio
from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.database import fetch_value
from community.signing_in.code import MOST_CODES, MOST_TRIES
from community.signing_in.sign_in import make_link
from tests.cast import aoi, haruto
from tests.signing_in.mailbox import ask, code_shown, digits, links


def in_full_width(code: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) for each in code)


async def typed(browser, code: str) -> int:
    return (await browser.post("/sign-in/code", data={"code": code})).status_code


async def is_in(browser) -> bool:
    return (await browser.get("/me")).status_code == 200


def wrong(code: str, by: int = 1) -> str:
    return f"{(int(code) + by) % 1_000_000:06}"


async def test_the_browser_that_asked_needs_one_tap(open_browser):
    await aoi()
    browser = open_browser()
    link = await ask(browser, next_path="/members")

    page = await browser.get(link)
    sent_on = await browser.post(link)

    assert page.text.count(f'action="{link}"') == 1
    assert (sent_on.status_code, sent_on.headers["location"]) == (303, "/members")
    assert await is_in(browser)


async def test_another_browser_is_not_let_in_by_the_link(open_browser):
    await aoi()
    asked, other = open_browser(), open_browser()
    link = await ask(asked)

    page = await other.get(link)
    refused = await other.post(link)

    assert (page.text.count(f'action="{link}"'), page.text.count(f'action="{link}/code"')) == (0, 1)
    assert (refused.status_code, await is_in(other)) == (422, False)
    assert (await asked.post(link)).status_code == 303, "the link still works where it belongs"


@pytest.mark.parametrize("spell", [str, in_full_width, lambda c: f" {c[:3]} {c[3:]} "])
async def test_the_code_signs_in_the_browser_that_asked(open_browser, spell):
    await aoi()
    laptop, phone = open_browser(), open_browser()
    link = await ask(laptop, next_path="/members")

    code = await code_shown(phone, link)
    sent_on = await laptop.post("/sign-in/code", data={"code": spell(code)})

    assert (sent_on.status_code, sent_on.headers["location"]) == (303, "/members")
    assert [await is_in(laptop), await is_in(phone)] == [True, False]


async def test_looking_at_the_link_does_not_show_the_code_yet(open_browser):
    await aoi()
    laptop, scanner = open_browser(), open_browser()
    link = await ask(laptop)

    looked = [digits((await scanner.get(link)).text) for _ in range(3)]

    assert looked == ["", "", ""]
    assert await fetch_value("SELECT codes FROM sign_in_link") == 0


async def test_the_code_is_worth_nothing_in_any_other_browser(open_browser):
    await aoi()
    laptop, phone, thief = open_browser(), open_browser(), open_browser()
    code = await code_shown(phone, await ask(laptop))
    thief.cookies.set("asked", "made-up")

    assert [await typed(phone, code), await typed(thief, code)] == [422, 422]
    assert await typed(laptop, code) == 303


async def test_the_code_of_one_who_asked_for_somebody_else_does_not_let_in_another(open_browser):
    await aoi()
    await haruto()
    aois, harutos, phone = open_browser(), open_browser(), open_browser()
    code = await code_shown(phone, await ask(aois))
    await code_shown(phone, await ask(harutos, "haruto@example.jp"))

    assert await typed(harutos, code) == 422


async def test_a_code_works_once(open_browser):
    await aoi()
    laptop, phone = open_browser(), open_browser()
    link = await ask(laptop)
    code = await code_shown(phone, link)
    waiting = laptop.cookies["asked"]
    first = await typed(laptop, code)
    laptop.cookies.set("asked", waiting, domain="community.test")

    assert (first, await typed(laptop, code)) == (303, 422)
    assert digits((await phone.get(link)).text) == ""


async def test_a_code_is_over_with_its_link(open_browser):
    await aoi()
    laptop, phone = open_browser(), open_browser()
    code = await code_shown(phone, await ask(laptop))

    with moved_to(now() + timedelta(minutes=16)):
        assert await typed(laptop, code) == 422


async def test_who_asked_twice_may_open_either_mail(open_browser):
    await aoi()
    laptop, phone = open_browser(), open_browser()
    first, _second = await ask(laptop), await ask(laptop)

    assert await typed(laptop, await code_shown(phone, first)) == 303


async def test_after_a_few_wrong_tries_the_link_shows_a_new_code(open_browser):
    await aoi()
    laptop, phone = open_browser(), open_browser()
    link = await ask(laptop)
    code = await code_shown(phone, link)

    tries = [await typed(laptop, wrong(code, n)) for n in range(1, MOST_TRIES + 1)]
    too_late = await typed(laptop, code)
    new_code = await code_shown(phone, link)

    assert {*tries, too_late} == {422}
    assert await typed(laptop, new_code) == 303


async def test_a_link_shows_a_few_codes_and_no_more(open_browser):
    await aoi()
    laptop, phone = open_browser(), open_browser()
    link = await ask(laptop)

    answers = [(await phone.post(f"{link}/code")).status_code for _ in range(MOST_CODES + 1)]

    assert answers == [303] * MOST_CODES + [422]


async def test_wrong_codes_from_everywhere_do_not_keep_the_owner_out(open_browser):
    await aoi()
    owner, phone, stranger = open_browser(), open_browser(), open_browser()
    code = await code_shown(phone, await ask(owner))
    attackers = [open_browser() for _ in range(4)]
    for attacker in attackers:
        await ask(attacker)
        for link in await links():
            await code_shown(phone, link)
    code = await code_shown(phone, (await links())[0])

    tries = await asyncio.gather(
        *(typed(each, f"{n:06}") for n in range(100) for each in (*attackers, stranger))
    )

    assert set(tries) == {422}
    assert await typed(owner, code) == 303


async def test_of_many_tries_at_once_only_a_few_are_compared(open_browser):
    await aoi()
    laptop, phone = open_browser(), open_browser()
    link = await ask(laptop)
    code = await code_shown(phone, link)

    tries = await asyncio.gather(*(typed(laptop, wrong(code, n)) for n in range(1, 200)))

    assert set(tries) == {422}
    assert await fetch_value("SELECT tries FROM sign_in_link") == MOST_TRIES
    assert await typed(laptop, await code_shown(phone, link)) == 303


async def test_a_wrong_code_is_refused_at_its_field(open_browser):
    await aoi()
    browser = open_browser(referer="http://community.test/sign-in")
    await ask(browser)

    page = await browser.post("/sign-in/code", data={"code": "１２３"})

    assert (page.status_code, page.text.count('id="f-code-no"')) == (422, 1)


async def test_a_printed_link_works_in_any_browser(open_browser):
    browser = open_browser()
    link = f"/sign-in/{await make_link(await aoi())}"

    assert (await browser.get(link)).text.count(f'action="{link}"') == 1
    assert (await browser.post(link)).status_code == 303
