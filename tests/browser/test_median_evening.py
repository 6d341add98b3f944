"""After a median evening one phone makes the report: a quarter of an hour of work, counted."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.median_evening import (
    CARDS,
    COMPANY_NAMED,
    GUESTS_WORDS,
    LINES,
    NAMED,
    MedianEvening,
)
from tests.browser.thumb import SECONDS_A_TAP, Thumb
from tests.files.pictures import a_picture

pytestmark = pytest.mark.browser

MOST_SECONDS = 15 * 60  # of work from the last word to the published report
THEMES = (
    "フェーズで変わる",
    "先に成功を言葉に",
    "人ひとりに任せない",
    "使われているか",
    "社内の期待",
)
OPENING = (
    "三十五人が七つのテーブルで、いま見ている数字と、やめた数字を持ち寄りました。"
    "一回目は数字を持ち寄り、二回目はその中から、いまのフェーズに合うものを一枚のカードにしました。"
    "迷っていることも、そのまま載せます。"
)


@pytest.fixture
async def evening(people):
    async with people.browser(await people.organiser()) as browser:
        told = MedianEvening(people, browser)
        await told.come()
        await told.talk()
        yield told


@pytest.fixture
async def phone(opens, people):
    return await opens(PHONE, await people.organiser())


async def test_a_median_evening_is_a_report_after_a_quarter_of_an_hour_of_work(evening, phone):
    guest = await evening.listen()
    thumb = Thumb()
    await phone.goto(f"/events/{evening.slug}/commentary")

    await the_guest_is_asked(phone, thumb)
    await themes_are_made(phone, thumb)
    await a_photo_is_published(phone, thumb, evening)
    await evening.guest_approves(guest)
    await the_draft_is_made(phone, thumb, evening)
    await names_are_hidden(phone, thumb)
    await it_is_published(phone, thumb)

    assert thumb.seconds < MOST_SECONDS
    await phone.goto(f"/reports/{evening.slug}")
    for words in (OPENING, *GUESTS_WORDS):
        await expect(phone.get_by_text(words)).to_be_visible()
    for theme in THEMES:
        await expect(phone.locator("#themes").get_by_text(theme)).to_be_visible()
    await expect(phone.locator(".kpi-card")).to_have_count(CARDS)
    await expect(phone.locator("figure img")).to_have_count(1)
    for hidden in (NAMED, COMPANY_NAMED):
        await expect(phone.locator("body")).not_to_contain_text(hidden)


async def tab(phone, thumb, name) -> None:
    await thumb.tap(phone.get_by_role("navigation").get_by_role("link", name=name, exact=True))


async def the_guest_is_asked(phone, thumb) -> None:
    await thumb.tap(phone.get_by_role("link", name="ゲストの確認"))
    await thumb.tap(phone.get_by_role("button", name="お願いする"))
    await expect(phone.locator("#told")).to_contain_text("メール")


async def themes_are_made(phone, thumb) -> None:
    """Every line is read and ticked, a fifth of them at a time."""
    await tab(phone, thumb, "テーマ")
    lines = phone.locator(".choices").get_by_role("checkbox")
    left_over = LINES + CARDS
    thumb.read(left_over)
    for number, theme in enumerate(THEMES):
        await expect(lines).to_have_count(left_over)
        taken = range(0, left_over, len(THEMES) - number)
        for line in taken:
            await thumb.tap(lines.nth(line))
        left_over -= len(taken)
        await thumb.write(phone.get_by_role("combobox", name="テーマの名前"), theme)
        await thumb.tap(phone.get_by_role("button", name="このテーマにまとめる"))
        await expect(phone.get_by_role("heading", level=3, name=theme)).to_be_visible()
    await expect(lines).to_have_count(0)


async def a_photo_is_published(phone, thumb, evening) -> None:
    await thumb.find_page(phone, f"/events/{evening.slug}/photos/desk")
    thumb.seconds += 2 * SECONDS_A_TAP  # to choose it among those on the phone
    picture = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": a_picture()}
    await phone.get_by_label("写真").set_input_files(picture)
    await thumb.tap(phone.get_by_role("button", name="写真を追加する"))
    await thumb.tap(phone.locator("#shots a").first)
    await thumb.write(phone.get_by_label("説明"), "七つのテーブルを後ろから")
    await thumb.tap(phone.get_by_label("判別できる人はいない"))
    await thumb.tap(phone.get_by_role("button", name="保存して公開する"))
    await expect(phone.locator("#told")).to_be_visible()


async def the_draft_is_made(phone, thumb, evening) -> None:
    await thumb.find_page(phone, f"/events/{evening.slug}/report")
    await thumb.write(phone.get_by_label("書き出し"), OPENING)
    await thumb.tap(phone.get_by_role("button", name="レポートをまとめる"))
    await expect(phone.locator("#draft")).to_contain_text(OPENING)
    await expect(phone.locator("#lines .draft-line")).to_have_count(LINES + CARDS)
    thumb.read(LINES + CARDS)


async def names_are_hidden(phone, thumb) -> None:
    """Each that was found by itself."""
    found = phone.locator("#masks .list-row").filter(has=phone.get_by_role("button", name="伏せる"))
    for left_over in ((COMPANY_NAMED, NAMED), (NAMED,)):
        await expect(found.locator(".title")).to_have_text(left_over)
        thumb.read(1)
        await thumb.tap(found.first.get_by_role("button", name="伏せる"))
    await expect(found).to_have_count(0)


async def it_is_published(phone, thumb) -> None:
    on_purpose = phone.locator("#publish form[action$=publication]").get_by_role("checkbox")
    for step_left_out in await on_purpose.all():
        await thumb.tap(step_left_out)
    await thumb.tap(phone.get_by_role("button", name="レポートを公開する"))
    dialog = phone.get_by_role("dialog")
    await thumb.tap(dialog.get_by_role("button", name="レポートを公開する"))
    await expect(phone.locator("#told")).to_contain_text("レポートを公開しました")
