"""A sheet under hard conditions: two windows, a closed storage, a wrong clock, a lost seat."""

import re

import pytest
from playwright.async_api import expect

from community.demo.script import people as script
from tests.browser.conftest import PHONE
from tests.browser.small_evening import small_evening
from tests.browser.timers import A_GLANCE, ends_at, left

pytestmark = pytest.mark.browser

LINES = ".items [data-field=text]"
TEN_MINUTES_FAST = "const now = Date.now; Date.now = () => now() + 600_000;"
KEEPS_NOTHING = """
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no") } });
    Object.defineProperty(crypto, "randomUUID", { value: undefined });
"""
SAYS_NOTHING_MORE = "() => { window.fetch = () => Promise.reject(new Error()) }"
OLDER = """() => { for (const [key, value] of Object.entries(localStorage))
    localStorage.setItem(key, value.replace(/"at":[0-9]+/, '"at":1')) }"""


@pytest.fixture
async def evening(people):
    """A round that runs, with one line on its sheet."""
    made = await small_evening(people, range(24, 28), minutes=20)
    await people.ask(f"/api/v1/events/{made.slug}/rounds/1/opening", minutes=20)
    await people.ask(f"/api/v1{made.roundtable}/items", text="はじめの一行")
    return made


@pytest.fixture
async def phone(opens, people, evening):
    """Opens the sheet on the phone of somebody who sits there."""

    async def opened(number=0, **device):
        page = await opens({**PHONE, **device}, await people.session(evening.emails[number]))
        await page.goto(evening.roundtable)
        await expect(page.locator(".saving")).to_have_text("保存しました")
        return page

    return opened


async def test_where_nothing_can_be_kept_words_are_sent_all_the_same(opens, people, evening, phone):
    theirs = await phone(1)
    mine = await opens(PHONE, await people.session(evening.emails[0]))
    await mine.add_init_script(KEEPS_NOTHING)
    await mine.goto(evening.roundtable)

    await mine.locator(LINES).fill("どこにも残せない一行")
    await mine.get_by_label("ひとこと書く").fill("新しい一行")
    await mine.get_by_role("button", name="書き込む").tap()

    await expect(theirs.locator(LINES).first).to_have_value("どこにも残せない一行")
    await expect(theirs.locator(LINES).nth(1)).to_have_value("新しい一行")
    await mine.context.set_offline(True)
    await mine.locator(LINES).first.fill("電波のない一行")
    await expect(mine.locator(".saving")).to_contain_text("この画面を閉じないでください")
    await mine.context.set_offline(False)
    await expect(theirs.locator(LINES).first).to_have_value("電波のない一行")


async def test_two_windows_of_one_person_lose_nothing_even_when_one_is_closed(phone):
    first = await phone()
    second = await first.context.new_page()
    await second.goto(first.url)
    await first.context.set_offline(True)
    await first.locator(LINES).fill("一つ目の窓で直した")
    await first.get_by_label("ひとこと書く").fill("一つ目の窓の書きかけ")
    await first.evaluate(SAYS_NOTHING_MORE)
    await first.close()
    await second.locator(LINES).fill("二つ目の窓で直した")
    await expect(second.locator(".saving")).to_have_text("つながりしだい送ります")
    await second.get_by_label("ひとこと書く").fill("二つ目の窓の書きかけ")

    await second.context.set_offline(False)
    await expect(second.locator(".saving")).to_have_text("保存しました")
    await expect(second.locator(LINES)).to_have_value("二つ目の窓で直した")
    await second.evaluate(OLDER)
    await second.reload()

    for words in ("一つ目の窓で直した", "一つ目の窓の書きかけ"):
        await expect(second.locator(".unsent li").filter(has_text=words)).to_have_count(1)
    await expect(second.get_by_label("ひとこと書く")).to_have_value("二つ目の窓の書きかけ")


async def test_who_uses_the_device_next_neither_sees_nor_sends_what_was_typed(phone):
    first, other = await phone(), await phone(1)
    await first.context.set_offline(True)
    await first.locator(LINES).fill("わたしだけの直し")
    await first.get_by_label("ひとこと書く").fill("わたしだけの一行")
    await first.evaluate(OLDER)
    kept = await first.evaluate("() => ({ ...localStorage })")

    await other.evaluate("(kept) => void Object.assign(localStorage, kept)", kept)
    await other.reload()
    await expect(other.locator(".saving")).to_have_text("保存しました")
    await other.wait_for_timeout(1000)

    await expect(other.locator(LINES)).to_have_value("はじめの一行")
    await expect(other.get_by_label("ひとこと書く")).to_have_value("")
    await expect(other.locator(".unsent li")).to_have_count(0)
    assert "わたしだけの一行" in await other.evaluate("() => Object.values(localStorage).join()")


async def test_a_clock_that_is_ten_minutes_fast_shows_the_same_time_left(opens, people, evening):
    right = await opens(PHONE, await people.session(evening.emails[0]))
    wrong = await opens(PHONE, await people.session(evening.emails[1]))
    await wrong.add_init_script(TEN_MINUTES_FAST)
    for page in (right, wrong):
        await page.goto(evening.roundtable)
        await expect(page.locator(".saving")).to_have_text("保存しました")

    before = await left(wrong)
    await people.ask(f"/api/v1/events/{evening.slug}/rounds/1/extension", minutes=5)
    for page in (right, wrong):
        await expect(page.locator(".timer")).to_contain_text(re.compile("2[1-4]:"))

    there, here = [await ends_at(page) for page in (right, wrong)]

    assert 18 * 60 < before <= 20 * 60
    assert abs(there - here) <= 1 + A_GLANCE


async def test_a_round_that_is_closed_and_opened_again_takes_what_was_typed_meanwhile(
    people, evening, phone
):
    at = f"/api/v1/events/{evening.slug}/rounds/1"
    mine = await phone()
    await mine.get_by_label("ひとこと書く").fill("書きかけ")
    await people.ask(f"{at}/closing", now=True)
    await mine.wait_for_timeout(11_000)  # ten seconds after the closing words still count

    await mine.locator(LINES).fill("終わってから直した一行")

    await expect(mine.locator(".saving")).to_contain_text("このラウンドは終了しました")
    await expect(mine.locator(LINES)).to_have_value("終わってから直した一行")
    await mine.reload()
    left_over = mine.locator(".unsent li")
    for words in ("終わってから直した一行", "書きかけ"):
        await expect(left_over.filter(has_text=words)).to_have_count(1)
    await people.ask(f"{at}/opening", minutes=5)
    await expect(mine.locator(LINES)).to_have_value("終わってから直した一行", timeout=20_000)
    await expect(mine.get_by_label("ひとこと書く")).to_have_value("書きかけ")


async def test_words_for_a_seat_that_was_lost_are_shown_on_the_next_sheet(opens, people):
    made = await small_evening(people, range(24, 32), size=4, minutes=20)
    at = f"/api/v1/events/{made.slug}"
    await people.ask(f"{at}/rounds/1/opening", minutes=20)
    here, there = (await people.ask(f"{at}/seatings"))["rounds"][0]["roundtables"]
    chair = here["chairs"][0]
    names = [person.name for person in script().everybody]
    email = f"guest{names.index(chair['name']) + 1}@example.jp"
    mine = await opens(PHONE, await people.session(email))
    await mine.goto(f"/roundtables/{here['id']}")
    await mine.get_by_label("ひとこと書く").fill("席を失う前の書きかけ")

    await people.ask(f"/api/v1/chairs/{chair['id']}/move", roundtable=there["id"])
    await expect(mine.locator(".saving")).to_contain_text(
        "このシートには書けません", timeout=25_000
    )
    await mine.get_by_role("button", name="書き込む").tap()
    await expect(mine.locator(".unsent li")).to_contain_text("席を失う前の書きかけ")
    await mine.evaluate(OLDER)
    await mine.goto(f"/roundtables/{there['id']}")

    await expect(mine.locator(".unsent li")).to_contain_text("席を失う前の書きかけ")
    await mine.locator(".unsent").get_by_role("button", name="消す").tap()
    await mine.reload()
    await expect(mine.locator(".saving")).to_have_text("保存しました")
    await expect(mine.locator(".unsent li")).to_have_count(0)


async def test_every_field_keeps_a_composition_while_others_write(phone):
    mine, theirs = await phone(), await phone(1)
    await mine.get_by_label("ひとこと書く").fill("指標")
    await mine.get_by_role("button", name="KPIカード").tap()
    await expect(mine.locator(".item")).to_have_count(2)
    card = await mine.locator(".item").last.get_attribute("id")
    await expect(theirs.locator(f"#{card}")).to_be_visible()
    keyboard = await mine.context.new_cdp_session(mine)
    fields = [
        mine.locator(f"#{card} [data-field={name}]")
        for name in ("text", "formula", "phase", "goal", "noise")
    ]

    for number, field in enumerate([*fields, mine.get_by_label("ひとこと書く")]):
        await field.focus()
        composed = {"text": "けいぞく", "selectionStart": 4, "selectionEnd": 4}
        await field.fill("")
        await keyboard.send("Input.imeSetComposition", composed)
        await theirs.locator(LINES).first.fill(f"ほかの人の一行{number}")
        await expect(mine.locator(LINES).first).to_have_value(f"ほかの人の一行{number}")
        await expect(field).to_have_value("けいぞく")
        await keyboard.send("Input.insertText", {"text": "継続"})
        await expect(field).to_have_value("継続")

    await expect(mine.locator(".saving")).to_have_text("保存しました")
    for name in ("text", "formula", "phase", "goal", "noise"):
        await expect(theirs.locator(f"#{card} [data-field={name}]")).to_have_value("継続")
