"""The door: a ticket is shown, a name appears in large letters, and it can be taken back."""

import struct

import base45
import pytest
from playwright.async_api import expect

from community.tickets.ticket import ticket_code
from tests.browser.camera import show, show_nothing
from tests.browser.conftest import PHONE
from tests.browser.people import NEXT

pytestmark = pytest.mark.browser

SCANNER = f"/events/{NEXT}/door/scan"


@pytest.fixture
async def door(opens, people, device):
    """The organiser's device at the door."""
    return await opens(device, await people.organiser())


async def has_a_ticket(people, email):
    wish = {"name": "西野 花", "email": email}
    return await people.ask(f"/api/v1/events/{NEXT}/registrations", **wish)


async def type_in(door, code):
    await door.goto(SCANNER)
    await door.get_by_label("チケット番号").fill(code)
    await door.get_by_role("button", name="受付する").click()


async def test_the_camera_reads_a_ticket_once_and_undoing_lets_it_be_read_anew(opens, people, film):
    hana = await has_a_ticket(people, "hana1@example.jp")
    session = await people.organiser()
    ticket, door = await opens(PHONE, session, color_scheme="dark"), await opens(PHONE, session)
    await ticket.goto(f"/registrations/{hana['id']}")
    show(await ticket.locator(".qr").screenshot(), film)
    result, rows = door.locator(".door-result"), door.locator("[data-recent] > li")

    await door.goto(SCANNER)

    await expect(result).to_have_attribute("data-outcome", "welcome")
    await expect(result.locator(".name")).to_have_text("西野 花")
    assert (
        await result.locator(".name").evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
        >= 32
    )

    await expect(result).to_have_attribute("data-outcome", "already")
    await expect(result.locator(".sentence")).to_contain_text("受付済みです。")

    await rows.first.get_by_role("button", name="取り消す").click()

    await expect(result).to_have_attribute("data-outcome", "welcome")
    await expect(rows.and_(door.locator("[data-outcome=undone]"))).to_contain_text("取り消しました")


async def test_a_number_that_is_typed_opens_the_door_as_well(door, people, device, film):
    hana = await has_a_ticket(people, f"hana{device['viewport']['width']}@example.jp")
    show_nothing(film)
    await door.goto(f"/registrations/{hana['id']}")
    number = await door.locator(".ticket .code").inner_text()

    await type_in(door, number.lower().replace("-", " "))

    result = door.locator(".door-result")
    await expect(result).to_have_attribute("data-outcome", "welcome")
    await expect(result.locator(".name")).to_have_text("西野 花")


async def test_a_ticket_signed_with_another_key_is_refused(door, people, film):
    hana = await has_a_ticket(people, "hana2@example.jp")
    show_nothing(film)
    event_id, serial = struct.unpack(">IQ", base45.b45decode(hana["ticket"][3:])[:12])

    await type_in(door, ticket_code(event_id, serial))

    result = door.locator(".door-result")
    await expect(result).to_have_attribute("data-outcome", "refused")
    await expect(result.locator(".sentence")).to_contain_text("署名が確認できません")
