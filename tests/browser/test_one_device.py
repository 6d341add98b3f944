"""A sheet on one device: in two windows of one person, handed on to another, and moved away."""

import pytest
from playwright.async_api import expect

from community.demo.script import people as script
from tests.browser.conftest import PHONE
from tests.browser.small_evening import small_evening

pytestmark = pytest.mark.browser

LINES = ".items [data-field=text]"
KEEPS_NOTHING = """
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no") } });
"""
NOT_BY_LOOKING = """
    const real = setInterval;
    setInterval = (does, every) => (every === 20000 ? 0 : real(does, every));
"""
MOVED_ON = """(there) => { for (const [key, value] of Object.entries(localStorage)) {
    if (!key.startsWith("lines:")) continue;
    localStorage.removeItem(key);
    localStorage.setItem(key.replace(/roundtables.*/, `roundtables/${there}`), value);
} }"""
DRAFTS = "() => Object.keys(localStorage).filter((key) => key.startsWith('sheet:'))"


@pytest.fixture
async def evening(people):
    """A round that runs, with one line on the sheet of its first roundtable."""
    made = await small_evening(people, range(24, 32), size=4, minutes=20)
    await people.ask(f"/api/v1/events/{made.slug}/rounds/1/opening", minutes=20)
    await people.ask(f"/api/v1{made.roundtable}/items", text="はじめの一行")
    return made


@pytest.fixture
async def roundtables(people, evening):
    return (await people.ask(f"/api/v1/events/{evening.slug}/seatings"))["rounds"][0]["roundtables"]


@pytest.fixture
async def phone(opens, people, evening, roundtables):
    """Opens the sheet of the first roundtable on the phone of somebody who sits there."""

    async def opened(seat=0, script="", path=evening.roundtable):
        page = await opens(PHONE, await people.session(address_of(roundtables[0], seat)))
        await page.add_init_script(script or "0")
        await page.goto(path)
        await expect(page.locator(".saving")).to_have_text("保存しました")
        return page

    return opened


def address_of(roundtable, seat):
    names = [person.name for person in script().everybody]
    return f"guest{names.index(roundtable['chairs'][seat]['name']) + 1}@example.jp"


async def test_two_open_windows_of_one_person_show_both_texts_and_agree(phone):
    first = await phone()
    second = await first.context.new_page()
    await second.goto(first.url)
    await expect(second.locator(".saving")).to_have_text("保存しました")
    held = []
    await first.route("**/fields/text*", lambda route: held.append(route), times=1)

    async with first.expect_request("**/fields/text*"):
        await first.locator(LINES).fill("一つ目の窓で直した")
    await second.locator(LINES).fill("二つ目の窓で直した")
    await second.locator("h1").first.click()
    await expect(second.locator(".saving")).to_have_text("保存しました")
    await held[0].continue_()

    clash = first.locator(".clash")
    await expect(clash.locator("blockquote")).to_have_text(
        ["二つ目の窓で直した", "一つ目の窓で直した"]
    )
    await clash.get_by_role("button", name="両方を残す").tap()
    both = "二つ目の窓で直した\n一つ目の窓で直した"
    await expect(first.locator(".saving")).to_have_text("保存しました")
    await expect(second.locator(LINES)).to_have_value(both)
    assert await second.evaluate(DRAFTS) == []


async def test_a_sheet_left_open_sends_nothing_for_whoever_signs_in_there_next(
    phone, people, roundtables, community
):
    mine, theirs = await phone(), await phone(1)
    session = {"name": "session", "url": community.address}
    await mine.context.add_cookies(
        [{**session, "value": await people.session(address_of(roundtables[0], 1))}]
    )

    await mine.locator(LINES).fill("わたしの直し")
    await mine.get_by_label("ひとこと書く").fill("わたしの一行")
    await mine.get_by_role("button", name="書き込む").tap()

    await expect(mine.locator(".unsent li")).to_contain_text("ほかの方がログインしています")
    await expect(mine.locator(LINES)).to_have_value("わたしの直し")
    await theirs.reload()
    await expect(theirs.locator(LINES)).to_have_value("はじめの一行")
    await mine.context.add_cookies(
        [{**session, "value": await people.session(address_of(roundtables[0], 0))}]
    )
    await mine.reload()
    await mine.locator(".unsent").get_by_role("button", name="もう一度送る").tap()
    await expect(theirs.locator(LINES)).to_have_count(2)
    await expect(theirs.locator(LINES).first).to_have_value("わたしの直し")


async def test_who_is_moved_is_told_at_once_and_can_copy_where_nothing_is_kept(
    phone, people, roundtables
):
    here, there = roundtables
    mine = await phone(script=KEEPS_NOTHING + NOT_BY_LOOKING)
    await mine.get_by_label("ひとこと書く").fill("席を失う前の書きかけ")

    await people.ask(f"/api/v1/chairs/{here['chairs'][0]['id']}/move", roundtable=there["id"])

    await expect(mine.locator(".saving")).to_contain_text(
        "閉じる前に、書いた文をコピーしてください"
    )


async def test_who_sits_down_later_is_on_the_sheet_and_is_seen_writing(
    phone, opens, people, roundtables
):
    here, there = roundtables
    mine = await phone(script=NOT_BY_LOOKING)
    moved = there["chairs"][0]

    await people.ask(f"/api/v1/chairs/{moved['id']}/move", roundtable=here["id"])

    await expect(mine.locator("#how-many")).to_have_text("このテーブルの5人")
    theirs = await opens(PHONE, await people.session(address_of(there, 0)))
    await theirs.goto(mine.url)
    await theirs.get_by_label("ひとこと書く").press_sequentially("あとから")
    await expect(mine.locator(".writing")).to_contain_text(moved["name"])


async def test_words_for_another_sheet_are_offered_when_a_minute_has_gone(phone, roundtables):
    mine = await phone()
    await mine.get_by_label("ひとこと書く").fill("別のシートの書きかけ")
    await mine.evaluate(MOVED_ON, roundtables[1]["id"])
    await mine.clock.install()
    await mine.reload()
    await expect(mine.locator(".saving")).to_have_text("保存しました")
    await expect(mine.locator(".unsent li")).to_have_count(0)

    await mine.clock.fast_forward("01:01")

    await expect(mine.locator(".unsent li")).to_contain_text("別のシートの書きかけ")


async def test_a_sheet_that_came_closed_can_be_written_on_when_its_round_opens(opens, people):
    made = await small_evening(people, range(24, 28), minutes=20)
    await people.ask(f"/api/v1{made.roundtable}/items", text="はじめの一行")
    mine = await opens(PHONE, await people.session(made.emails[0]))
    await mine.goto(made.roundtable)
    await expect(mine.locator(".items")).to_contain_text("はじめの一行")
    await expect(mine.locator(LINES)).to_have_count(0)

    await people.ask(f"/api/v1/events/{made.slug}/rounds/1/opening", minutes=5)

    await mine.locator(LINES).fill("開いてから直した")
    await expect(mine.locator(".saving")).to_have_text("保存しました")
