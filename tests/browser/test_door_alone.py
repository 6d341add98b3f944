"""The door without network: nobody waits, and no scan is lost."""

import base64
import os
import struct

import base45
import pytest
from playwright.async_api import expect

from community.tickets.ticket import ticket_code
from tests.browser.camera import show_nothing
from tests.browser.conftest import PHONE
from tests.browser.people import NEXT

pytestmark = pytest.mark.browser

DOOR = f"/events/{NEXT}/door"
SCANNER = f"{DOOR}/scan"


async def a_ticket(people):
    """A ticket of somebody who is not in yet, and their name."""
    made, name = await a_registration(people)
    return made["ticket"], name


async def a_registration(people):
    """Somebody who is not in yet, and their name."""
    name = f"西野 {base64.b32encode(os.urandom(5)).decode()}"
    wish = {"name": name, "email": f"{name[3:].lower()}@example.jp"}
    made = await people.ask(f"/api/v1/events/{NEXT}/registrations", **wish)
    return made, name


@pytest.fixture
def gate(opens, people, film):
    """Opens a device at the door that keeps all it needs."""

    async def opened():
        show_nothing(film)
        page = await opens(PHONE, await people.organiser())
        await page.goto(SCANNER)
        await expect(page.locator("[data-kept=true]")).to_be_visible()
        return page

    return opened


async def scan(page, ticket):
    await page.get_by_label("チケット番号").fill(ticket)
    await page.get_by_role("button", name="受付する").click()
    return page.locator(".door-result")


async def sees(result, outcome, name=""):
    await expect(result).to_have_attribute("data-outcome", outcome)
    await expect(result.locator(".name")).to_have_text(name)


async def is_here(people, name):
    door = await people.ask(f"/api/v1/events/{NEXT}/door?q={name}")
    return [each["at"] is not None for each in door["people"]]


async def test_without_network_the_ticket_still_says_whose_it_is(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await page.context.set_offline(True)

    await sees(await scan(page, ticket), "welcome", name)
    await expect(page.locator("[data-unsent]")).to_have_text("未送信 1 件")
    await sees(await scan(page, ticket), "already", name)
    assert await is_here(people, name) == [False]

    await page.context.set_offline(False)

    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [True]


async def test_a_reload_and_a_closed_page_lose_no_scan(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await page.context.set_offline(True)
    await sees(await scan(page, ticket), "welcome", name)

    await page.reload()

    await expect(page.locator("[data-unsent]")).to_have_text("未送信 1 件")
    await sees(await scan(page, ticket), "already", name)
    await page.close()
    page = await page.context.new_page()
    await page.goto(SCANNER)
    await expect(page.locator("[data-unsent]")).to_have_text("未送信 2 件")
    assert await is_here(people, name) == [False]

    await page.context.set_offline(False)

    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [True]


async def test_a_new_login_loses_no_scan(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await page.context.set_offline(True)
    await sees(await scan(page, ticket), "welcome", name)
    await page.context.clear_cookies()

    await page.context.set_offline(False)

    await expect(page.get_by_text("この端末はログアウトしています")).to_be_visible()
    cookie = {"name": "session", "value": await people.organiser(), "url": people.community.address}
    assert await is_here(people, name) == [False]
    await page.context.add_cookies([cookie])
    await page.goto(SCANNER)
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [True]


async def test_an_undone_scan_is_undone_for_everybody(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await page.context.set_offline(True)
    await sees(await scan(page, ticket), "welcome", name)

    await page.locator("[data-recent] > li").first.get_by_role("button", name="取り消す").click()

    await sees(await scan(page, ticket), "welcome", name)
    await page.locator("[data-recent] > li").first.get_by_role("button", name="取り消す").click()
    await page.context.set_offline(False)
    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [False]


async def test_heads_are_counted_without_network_as_well(gate, people):
    ticket, name = await a_ticket(people)
    rules = f"{DOOR}/rules"
    await people.filled(rules, counts_heads="1")
    page = await gate()
    await page.context.set_offline(True)

    await sees(await scan(page, ticket), "welcome", name)
    await page.get_by_role("radio", name="出る").check()
    await sees(await scan(page, ticket), "left", name)
    result = await scan(page, "7K2M-Q4TX")
    await sees(result, "left", "7K2M-Q4TX")
    await expect(result.locator(".sentence")).to_have_text("いってらっしゃい。")
    await page.context.set_offline(False)
    await expect(page.locator("[data-unsent]")).to_be_hidden()
    await page.get_by_role("radio", name="入る").check()
    await sees(await scan(page, ticket), "back", name)

    await people.filled(rules)


async def test_what_is_not_genuine_is_refused_without_network_as_well(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await page.context.set_offline(True)
    content = base45.b45decode(ticket[3:])
    event_id, serial = struct.unpack(">IQ", content[:12])
    written = base45.b45encode(content[:11] + bytes([content[11] ^ 1]) + content[12:]).decode()

    for false in (
        ticket_code(event_id, serial + 1),  # signed with another key
        ticket_code(event_id + 1, serial),
        f"T1:{written}",
        ticket[:-3],
        ticket[:60],
        "T1:",
        "https://example.jp/",
    ):
        await sees(await scan(page, false), "refused")

    await sees(await scan(page, ticket), "welcome", name)
    await expect(page.locator("[data-unsent]")).to_have_text("未送信 1 件")


async def test_a_ticket_that_ended_is_refused_without_network_as_well(gate, people):
    made = [await a_registration(people) for _each in range(3)]
    (kept, name), (cancelled, _), (replaced, _) = made
    await people.ask(f"/api/v1/registrations/{cancelled['id']}/cancellation", reason="-")
    new = await people.ask(f"/api/v1/registrations/{replaced['id']}/ticket", again=True)
    page = await gate()
    await page.context.set_offline(True)

    await sees(await scan(page, cancelled["ticket"]), "refused")
    await sees(await scan(page, kept["ticket"]), "welcome", name)
    await sees(await scan(page, replaced["ticket"]), "refused")
    await expect(page.locator(".door-result .sentence")).to_contain_text("替わっています")
    await sees(await scan(page, new["ticket"]), "welcome", made[2][1])


async def test_a_ticket_that_is_younger_than_the_list_is_let_in_by_its_signature(gate, people):
    page = await gate()
    await page.context.set_offline(True)
    ticket, name = await a_ticket(people)

    result = await scan(page, ticket)

    await expect(result).to_have_attribute("data-outcome", "welcome")
    await expect(result.locator(".sentence")).to_have_text(
        "本物のチケットです。名簿より後の登録です。"
    )
    await page.context.set_offline(False)
    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [True]


async def test_a_device_that_is_lost_names_nobody(gate, people):
    _ticket, name = await a_ticket(people)
    page = await gate()

    kept = await page.evaluate(EVERYTHING_KEPT)

    assert NEXT in kept
    assert name not in kept
    assert name[3:].lower() not in kept


EVERYTHING_KEPT = """async () => {
  const done = (asked) => new Promise((it) => (asked.onsuccess = () => it(asked.result)));
  const words = [JSON.stringify(localStorage), document.cookie];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const answer = await cache.match(key, { ignoreVary: true });
      if (!key.url.endsWith(".wasm")) words.push(await answer.text());
    }
  }
  for (const { name } of await indexedDB.databases()) {
    const base = await done(indexedDB.open(name));
    for (const store of base.objectStoreNames) {
      const all = await done(base.transaction(store).objectStore(store).getAll());
      words.push(JSON.stringify(all));
    }
  }
  return words.join(" ");
}"""
