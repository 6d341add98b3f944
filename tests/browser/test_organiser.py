"""An organiser runs a whole evening with one phone, from the idea to the published report."""

from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE

pytestmark = pytest.mark.browser

TITLE = "数字の見せ方を持ち寄る"
THEME = "見せ方から考える"
OPENING = "数字を誰に、いつ見せるか。六人が二つのテーブルで、ふだんの画面を持ち寄って話しました。"
GUESTS = ["青木 直", "井上 環", "上野 司", "江口 悠", "大谷 瞳", "川口 歩"]


@pytest.fixture
async def phone(opens, people):
    """The organiser's phone, at the desk."""
    page = await opens(PHONE, await people.organiser())
    await page.goto("/desk")
    return page


async def test_a_request_to_become_a_member_is_answered_with_a_tap(phone, people):
    await phone.get_by_role("link", name="回答する").tap()
    requests = phone.locator("#requests .card")
    await expect(requests).to_have_count(2)

    await requests.first.get_by_role("button", name="承認する").tap()

    await expect(phone.locator("#told")).to_contain_text("メンバー")
    await expect(requests).to_have_count(1)


async def test_an_evening_is_run_from_announcement_to_report(phone, people):
    evening = await announced(phone)
    for place, name in enumerate(GUESTS):
        wish = {"name": name, "email": f"evening{place}@example.jp"}
        await people.ask(f"/api/v1{evening}/registrations", **wish)

    await everybody_comes(phone, evening)
    await step(phone, evening, "席割り")
    await phone.get_by_role("button", name="席を決める").tap()
    await expect(phone.locator("[data-chair]")).to_have_count(len(GUESTS))

    for words in ("朝に見る数字だけを書いた", "見せる相手から逆算した"):
        await a_round(phone, evening, words)

    await report_is_published(phone, evening)
    for words in ("朝に見る数字だけを書いた", "見せる相手から逆算した"):
        await expect(phone.get_by_text(words)).to_be_visible()


async def announced(phone) -> str:
    """The address of an event that the organiser has written and published."""
    await phone.get_by_role("link", name="イベントをつくる").tap()
    await phone.get_by_label("タイトル").first.fill(TITLE)
    for number in (1, 2):
        written = {
            "title": f"ラウンド{number}",
            "minutes": "20",
            "prompts": "何を見る",
            "steps": "",
        }
        for name, value in written.items():
            field = phone.locator(f"[name=round_{number}_{name}]")
            await field.evaluate("(it, value) => (it.value = value)", value)
    await phone.get_by_role("button", name="下書きを保存する").tap()
    await expect(phone.get_by_role("heading", level=1)).to_have_text(TITLE)
    await phone.get_by_role("button", name="公開する").locator("visible=true").tap()
    await phone.get_by_role("dialog").get_by_role("button", name="公開する").tap()
    await expect(phone.locator("#told")).to_contain_text("公開しました")
    return urlsplit(phone.url).path


async def step(phone, evening, title) -> None:
    """A step of the evening, from its page on the desk."""
    await phone.goto(f"{evening}/desk")
    await phone.locator("#figures").get_by_role("link", name=title).tap()


async def everybody_comes(phone, evening) -> None:
    """Every name is tapped once at the door."""
    await step(phone, evening, "受付")
    for name in GUESTS:
        await phone.get_by_role("button", name=name).first.tap()
        here = phone.locator("#door-list .here", has_text=name)
        await expect(here).to_have_count(1)


async def a_round(phone, evening, words) -> None:
    """The due round is opened, something is written at the first roundtable, and it is closed."""
    await step(phone, evening, "ラウンドとシート")
    await phone.get_by_role("button", name="ラウンドを始める").tap()
    await expect(phone.locator(".round-controls .timer")).to_be_visible()
    await phone.locator("#wall a[href^='/roundtables/']").first.tap()
    await phone.get_by_label("ひとこと書く").fill(words)
    await phone.get_by_role("button", name="書き込む").tap()
    await expect(phone.locator(".item textarea").first).to_have_value(words)
    await step(phone, evening, "ラウンドとシート")
    await phone.get_by_role("button", name="ラウンドを終える").tap()
    await phone.get_by_role("dialog").get_by_role("button", name="ラウンドを終える").tap()
    await expect(phone.locator("#told")).to_contain_text("終")


async def report_is_published(phone, evening) -> None:
    """From the last word to the published report."""
    await phone.goto(f"{evening}/themes")
    for line in await phone.get_by_role("checkbox").all():
        await line.tap()
    await phone.get_by_label("テーマの名前").fill(THEME)
    await phone.get_by_role("button", name="このテーマにまとめる").tap()
    await expect(phone.get_by_role("heading", level=3, name=THEME)).to_be_visible()
    await step(phone, evening, "レポート")
    await phone.get_by_role("button", name="レポートをまとめる").tap()
    await expect(phone.locator("#draft")).to_be_visible()
    await phone.get_by_label("書き出し").press_sequentially(OPENING, delay=30)
    await expect(phone.locator("#opening")).to_contain_text(OPENING)
    await phone.get_by_role("button", name="保存してまとめ直す").tap()
    await expect(phone.locator("#draft")).to_contain_text(OPENING)
    await publish(phone)
    await expect(phone.locator("#publish .no").first).to_be_in_viewport()
    on_purpose = phone.locator("#publish form[action$=publication]").get_by_role("checkbox")
    for step_left_out in await on_purpose.all():
        await step_left_out.tap()
    await publish(phone)
    await expect(phone.locator("#told")).to_contain_text("レポートを公開しました")


async def publish(phone) -> None:
    """The report is published, and the question about it answered with yes."""
    await phone.get_by_role("button", name="レポートを公開する").tap()
    dialog = phone.get_by_role("dialog")
    await dialog.get_by_role("button", name="レポートを公開する").tap()
