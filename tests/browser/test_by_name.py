"""A guest without a ticket at hand: found by name at the scanner, with or without network."""

import pytest
from playwright.async_api import expect

from tests.browser.camera import show
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import NEXT
from tests.browser.test_door_alone import EVERYTHING_KEPT, a_registration, gate, is_here, sees

__all__ = ["gate"]

pytestmark = pytest.mark.browser

SCANNER = f"/events/{NEXT}/door/scan"
FIELD = "名前・会社名・番号"


async def found(page, words):
    await page.get_by_label(FIELD).fill(words)
    return page.locator("[data-found] .title")


async def a_reading(people, name, reading):
    """The person of this name says how it sounds."""
    email = f"{name[3:].lower()}@example.jp"
    async with people.browser(await people.session(email)) as browser:
        answer = await browser.post("/me", data={"name": name, "reading": reading})
    assert answer.status_code == 303


async def test_without_network_a_name_is_found_by_kanji_kana_and_romaji(gate, people):
    _made, name = await a_registration(people)
    await a_reading(people, name, "にしのしょうこ")
    page = await gate()
    await page.context.set_offline(True)

    for words in (name, "西野", "にしの しょうこ", "ニシノショウコ", "shouko", "Syoko", "SHOKO"):
        await expect((await found(page, words)).filter(has_text=name)).to_have_count(1)

    await found(page, "shoko")
    await page.get_by_role("button", name=f"{name} 受付する").click()
    await sees(page.locator(".door-result"), "welcome", name)
    await expect(page.locator("[data-unsent]")).to_have_text("未送信 1 件")
    assert await is_here(people, name) == [False]

    await page.context.set_offline(False)

    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [True]


async def test_name_and_ticket_are_the_same_guest(gate, people):
    made, name = await a_registration(people)
    page = await gate()
    await page.context.set_offline(True)
    await found(page, name)
    await page.get_by_role("button", name=f"{name} 受付する").click()
    await sees(page.locator(".door-result"), "welcome", name)

    await page.get_by_label("チケット番号").fill(made["ticket"])
    await page.get_by_role("button", name="受付する", exact=True).click()

    await sees(page.locator(".door-result"), "already", name)


async def test_names_are_in_memory_alone_and_a_reload_locks_them(gate, people):
    _made, name = await a_registration(people)
    page = await gate()
    await expect(await found(page, name)).to_have_text(name)

    kept = await page.evaluate(EVERYTHING_KEPT) + await page.evaluate(
        "JSON.stringify(sessionStorage)"
    )
    code = (await people.ask(f"/api/v1/events/{NEXT}/door/names"))["code"]

    assert NEXT in kept
    assert name not in kept
    assert code not in kept
    assert code.replace("-", "") not in kept
    await page.context.set_offline(True)
    await page.reload()
    await expect(await found(page, name)).to_have_count(0)
    await expect(page.get_by_text("名前は鍵がかかっています")).to_be_visible()


async def test_the_evenings_code_opens_them_again(gate, people):
    _made, name = await a_registration(people)
    page = await gate()
    code = (await people.ask(f"/api/v1/events/{NEXT}/door/names"))["code"]
    await page.context.set_offline(True)
    await page.reload()
    await found(page, name)

    typed = page.get_by_label("この夜のコード")
    await typed.fill("7K2M-Q4TX-93ZD-0000")
    await typed.press("Enter")
    await expect(page.get_by_text("この夜のコードではありません。")).to_be_visible()
    await typed.fill(code.replace("-", " ").lower())
    await typed.press("Enter")

    await expect(page.locator("[data-found] .title")).to_have_text(name)


async def test_the_code_is_read_from_the_paper_by_the_camera(opens, people, film):
    _made, name = await a_registration(people)
    session = await people.organiser()
    paper = await opens(DESKTOP, session)
    await paper.goto(f"/events/{NEXT}/door/paper")
    show(await paper.locator(".evening-code svg").screenshot(), film)
    page = await opens(PHONE, session)
    await page.goto(SCANNER)
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    await page.context.set_offline(True)

    await page.reload()

    await expect(page.locator(".door-result")).to_have_attribute("data-outcome", "")
    await expect(await found(page, name)).to_have_text(name)
