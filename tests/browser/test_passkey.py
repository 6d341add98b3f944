"""A member adds a passkey on a device of Chromium's own, and signs in with it afterwards."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.installation import running

pytestmark = pytest.mark.browser

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}

# What the page asks the device for, and how each ends; the button's question waits for `goOn()`.
WATCHED = """
    window.asked = [];
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async (options) => {
        const one = [options.mediation ?? "by the button", "waits"];
        window.asked.push(one);
        if (!options.mediation) await new Promise((goOn) => (window.goOn = goOn));
        const end = () => (one[1] = options.signal?.aborted ? "ended" : "answered");
        return get(options).finally(end);
    };
"""


async def owner_looks(chromium, device: dict[str, str], looks: bool) -> None:
    """Whether the device's owner is there to say yes to whatever is asked from now on."""
    wish = {**device, "enabled": looks}
    await chromium.send("WebAuthn.setAutomaticPresenceSimulation", wish)


@pytest.fixture(scope="module")
def at_localhost():
    """Browsers make passkeys for a name, not for a number."""
    with running("--empty", host="localhost") as installation:
        yield installation


async def test_a_passkey_is_added_renamed_used_in_both_ways_and_removed(opens, at_localhost):
    page = await opens(PHONE, base_url=at_localhost.address)
    await page.add_init_script(WATCHED)
    chromium = await page.context.new_cdp_session(page)
    await chromium.send("WebAuthn.enable")
    added = await chromium.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    await page.goto(at_localhost.organisers_link)
    await page.get_by_role("button", name="ログイン").click()
    await page.goto("/me/sign-in")
    row = page.locator("#passkeys .list-row")

    await adds_and_renames(page, row)
    kept = await chromium.send("WebAuthn.getCredentials", added)
    assert [each["isResidentCredential"] for each in kept["credentials"]] == [True]

    await signs_out(page)
    await page.goto("/sign-in?next=/me/sign-in")  # the field offers it, the device says yes
    await expect(row).to_contain_text("最終利用")

    await signs_out(page)
    await taps_while_the_field_offers_it(page, chromium, added)
    await expect(row).to_contain_text("赤い端末")

    await page.locator("#passkeys").get_by_role("button", name="削除").click()
    await page.get_by_role("dialog").get_by_role("button", name="削除").click()
    await expect(row).to_have_count(0)
    await signs_out(page)
    await taps_while_the_field_offers_it(page, chromium, added)

    said = page.get_by_role("status").or_(page.get_by_role("alert")).first
    await expect(said).to_contain_text("このパスキーは使えませんでした")


async def adds_and_renames(page, row):
    await page.get_by_label("パスキーの名前").fill("青い端末")
    await page.get_by_role("button", name="パスキーを追加").click()
    await expect(row).to_contain_text("青い端末")
    await page.locator("#passkeys summary").click()
    await page.get_by_label("「青い端末」の新しい名前").fill("赤い端末")
    await page.locator("#passkeys details").get_by_role("button").click()
    await expect(row).to_contain_text("赤い端末")


async def signs_out(page):
    await page.goto("/me")
    await page.get_by_role("button", name="ログアウト").click()
    await expect(page.get_by_role("status").first).to_contain_text("ログアウト")


async def taps_while_the_field_offers_it(page, chromium, device):
    await owner_looks(chromium, device, looks=False)
    await page.goto("/sign-in?next=/me/sign-in")
    await have_been_asked(page, ["conditional", "waits"])
    await page.get_by_role("button", name="パスキーでログイン").click()
    await have_been_asked(page, ["conditional", "ended"], ["by the button", "waits"])
    async with page.expect_response("**/sign-in/passkey"):
        await owner_looks(chromium, device, looks=True)
        await page.evaluate("goOn()")
    await owner_looks(chromium, device, looks=False)
    await page.wait_for_url(lambda address: "next=" not in address)
    await expect(page.locator("html.scripted")).to_have_count(1)


async def have_been_asked(page, *questions):
    """Until these questions, each with its end, have been put to the device, and no others."""
    same = "(told) => JSON.stringify(window.asked) === JSON.stringify(told)"
    await page.wait_for_function(same, arg=[list(each) for each in questions])


async def test_without_a_passkey_the_page_says_so_and_the_mailed_link_is_there(
    opens, at_localhost, device
):
    page = await opens(device, base_url=at_localhost.address)
    chromium = await page.context.new_cdp_session(page)
    await chromium.send("WebAuthn.enable")
    await chromium.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    await page.goto("/sign-in")

    await page.get_by_role("button", name="パスキーでログイン").click()

    await expect(page.locator("[data-no]")).to_contain_text("うまくいきませんでした")
    await expect(page.get_by_role("button", name="リンクをメールで受け取る")).to_be_enabled()
