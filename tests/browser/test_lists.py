"""Who comes: places drawn in the open, and a list brought over from another platform."""

import re
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.browser

A_JOB = 60_000  # milliseconds: the worker may have other things to do first
DRAWN = {"name": "抽選枠", "capacity": 2, "way": "lottery"}
HEADER = "参加枠名,ユーザー名,表示名,コメント,参加ステータス,あだ名,受付番号"
ROSTER = f'{HEADER}\r\n一般,lin,りん,"楽しみ\r\nです",参加,凛,101\r\n一般,yu,ゆう,,補欠,優,102\r\n'


async def test_whoever_watches_sees_the_draw_and_can_compute_it(opens, people):
    at = await people.an_evening("drawn-in-the-open")
    later = {**DRAWN, "draw_at": (datetime.now(UTC) + timedelta(days=1)).isoformat()}
    kind = (await people.ask(f"/api/v1{at}/places", **later))["id"]
    await people.ask(f"/api/v1{at}/publication", now=True)
    async with people.browser() as strangers:
        for name in ("hiro", "kei", "nao"):
            asks = {"name": name, "email": f"{name}@example.org", "kind": kind}
            assert (await strangers.post(f"{at}/registrations", data=asks)).status_code == 303
    page = await opens(PHONE)
    await page.goto(f"{at}/places/{kind}/draw")
    promised = await page.locator("code.long").first.inner_text()

    async with people.browser(await people.organiser()) as organiser:
        soon = {**DRAWN, "draw_at": (datetime.now(UTC) + timedelta(seconds=2)).isoformat()}
        (await organiser.put(f"/api/v1{at}/places/{kind}", json=soon)).raise_for_status()

    await expect(page.locator(".lots li")).to_have_count(3, timeout=A_JOB)
    await expect(page.locator(".lots").get_by_text("当選")).to_have_count(2)
    seed = await page.locator("code.long").nth(1).inner_text()
    assert sha256(seed.encode()).hexdigest() == promised
    shown = [line.split()[:2] for line in await page.locator(".lots li").all_inner_texts()]
    lots = [sha256(f"{seed}:{number}".encode()).hexdigest() for number, _lot in shown]
    assert (lots, [lot[:12] for lot in lots]) == (sorted(lots), [lot[:12] for _n, lot in shown])


async def test_a_roster_let_go_beside_its_field_is_taken(opens, people, tmp_path):
    at = await people.an_evening("let-go")
    page = await opens(DESKTOP, await people.organiser())
    await page.goto(f"{at}/roster")
    roster = tmp_path / "let-go.csv"
    roster.write_text(ROSTER)
    spot = await page.locator("main h1").bounding_box()
    hand = await page.context.new_cdp_session(page)

    files = {"items": [], "files": [str(roster)], "dragOperationsMask": 1}
    for step in ("dragEnter", "dragOver", "drop"):
        where = {"x": spot["x"] + 20, "y": spot["y"] + 10, "data": files}
        await hand.send("Input.dispatchDragEvent", {"type": step, **where})
    await expect(page.get_by_label("参加者ファイル")).to_have_value(re.compile("let-go.csv$"))
    await page.get_by_role("button", name="内容を確認する").click()

    await expect(page.locator("#new .title")).to_have_text(["りん", "ゆう"])


async def test_a_roster_is_seen_first_and_brought_over_once(opens, people):
    at = await people.an_evening("brought-over")
    page = await opens(DESKTOP, await people.organiser())

    async def upload() -> None:
        await page.goto(f"{at}/roster")
        file = {"name": "a.csv", "mimeType": "text/csv", "buffer": ROSTER.encode("cp932")}
        await page.get_by_label("参加者ファイル").set_input_files(file)
        await page.get_by_role("button", name="内容を確認する").click()

    await upload()
    await page.get_by_text("回答の使いみち").click()
    await page.get_by_label("あだ名").select_option("name")
    await page.get_by_role("button", name="このシリーズで使う").click()
    await expect(page.locator("#new .title")).to_have_text(["凛", "優"])
    await page.get_by_role("button", name="2名を取り込む").click()
    await expect(page.get_by_text("2名を取り込みました。")).to_be_visible()

    await upload()
    await expect(page.get_by_text(re.compile("変わるところはありません"))).to_be_visible()
    await page.goto(f"{at}/roster/people")
    await expect(page.locator("#everybody .title")).to_have_text(["優", "凛"])
