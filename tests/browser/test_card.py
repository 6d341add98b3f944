"""A KPI card is filled in after the round: by the host on a phone, by an editor on a computer."""

import pytest
from playwright.async_api import expect

from community.outputs.later import LATER
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.small_evening import small_evening

pytestmark = pytest.mark.browser

EDITOR = "guest27@example.jp"
BY_HOST = {
    "数字の出どころ": "利用ログ",
    "見る頻度": "毎週",
    "動かせる人": "オンボーディング担当",
    "直近6回の値": "92 91 93 90 92 94",
}


@pytest.fixture
async def evening(people):
    """A closed round in which one roundtable with a host wrote one card: event, emails, card."""
    made = await small_evening(people, range(21, 24), minutes=20)
    at = f"/api/v1/events/{made.slug}"
    registered = (await people.ask(f"{at}/registrations"))["registrations"]
    [host] = [each["id"] for each in registered if each["email"] == made.emails[0]]
    await people.ask(f"/api/v1/registrations/{host}/hosting", is_host=True)
    await people.ask(f"{at}/seatings", rounds=1, size=4)
    [seated] = (await people.ask(f"{at}/seatings"))["rounds"][0]["roundtables"]
    await people.ask(f"{at}/rounds/1/opening", minutes=20)
    card = {"text": "自走できた割合", "kind": "kpi", "formula": "ヘルプで解けた件数 ÷ 全体"}
    await people.ask(f"/api/v1/roundtables/{seated['id']}/items", **card)
    await people.ask(f"{at}/rounds/1/closing", now=True)
    await people.ask(f"{at}/roles", email=EDITOR, role="editor")
    [item] = (await people.ask(f"{at}/cards"))["cards"]
    return made, f"/items/{item['id']}/card"


async def test_the_host_fills_it_in_and_the_check_beside_it_follows(evening, opens, people):
    made, card = evening
    host, beside = [await opens(PHONE, await people.session(each)) for each in made.emails[:2]]
    for phone in (host, beside):
        await phone.goto(card)
    check = host.locator("#check")
    await expect(check.locator(".badge.good")).to_have_text(["測れるか"])
    await expect(beside.get_by_label("定義")).to_have_attribute("readonly", "")

    await check.get_by_role("link", name="出どころ").tap()
    for label, words in BY_HOST.items():
        await host.get_by_label(label).fill(words)
    await host.get_by_label("よい方向").select_option("up")

    await expect(check.locator(".badge.good")).to_have_count(6)
    await expect(check).to_contain_text("±2%")
    await expect(host.locator(".saving")).to_have_text("保存しました")
    await expect(beside.get_by_label("数字の出どころ")).to_have_value("利用ログ")
    await host.reload()
    for label, words in BY_HOST.items():
        await expect(host.get_by_label(label)).to_have_value(words)


async def test_an_editor_fills_in_all_of_it_and_the_report_says_it(evening, opens, people):
    made, card = evening
    desk = await opens(DESKTOP, await people.session(EDITOR))
    await desk.goto(f"/events/{made.slug}/cards")
    await expect(desk.get_by_text(f"{len(LATER)}項目中0項目を記入")).to_be_visible()
    await desk.get_by_role("link", name="自走できた割合").click()
    assert card in desk.url

    later = [desk.locator(f"[data-field={name}]") for name in LATER]
    for number, field in enumerate(later):
        if await field.evaluate("it => it.tagName") == "SELECT":
            await field.select_option(index=1)
        else:
            await field.fill(f"{number}番目の答え")
    async with desk.expect_response(f"**/fields/{LATER[-1]}*"):
        await desk.locator("h1").first.click()
    await expect(desk.locator("#check")).to_be_in_viewport()
    await expect(desk.locator(".saving")).to_have_text("保存しました")

    await desk.goto(f"/events/{made.slug}/cards")
    await expect(desk.get_by_text(f"{len(LATER)}項目中{len(LATER)}項目を記入")).to_be_visible()
    await people.ask(f"/api/v1/events/{made.slug}/report", title="カードの夜")
    told = (await people.ask(f"/api/v1/reports/{made.slug}"))["content"]
    [told_card] = told["rounds"][0]["sheets"][0]["cards"]
    assert {*told_card["later"]} == {*LATER} - {"last_values"}
