"""Signing in by the community's own identity provider: a real one, on loopback."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import httpx
import msgspec
import pytest
from joserfc.jwk import RSAKey

from community.access.tables import OpenIdAccount
from community.clock import now
from community.members.tables import Member
from community.settings import settings, use
from tests.cast import aoi, haruto
from tests.signing_in import identity_provider
from tests.signing_in.identity_provider import CLIENT, SECRET


@pytest.fixture(scope="module")
def server():
    with identity_provider.running() as provider:
        yield provider


@pytest.fixture
def provider(server):
    """Named in the settings, and as it was at first."""
    plain, kept = settings(), dict(vars(server))
    server.ahead_seconds = (now() - datetime.now(UTC)).total_seconds()
    use(
        msgspec.structs.replace(
            plain,
            oidc_issuer=server.address,
            oidc_client_id=CLIENT,
            oidc_client_secret=SECRET,
            oidc_name="町内会",
        )
    )
    yield server
    use(plain)
    vars(server).update(kept)


async def sent_out(browser, next_path: str = "/me") -> str:
    """The address of the provider's page."""
    return (await browser.get(f"/sign-in/openid?next={next_path}")).headers["location"]


async def at_provider(address: str) -> str:
    """The person agrees there; the address they are sent back to."""
    async with httpx.AsyncClient() as there:
        return (await there.get(address)).headers["location"]


async def comes_back(browser, next_path: str = "/me"):
    return await browser.get(await at_provider(await sent_out(browser, next_path)))


async def is_in(browser) -> bool:
    return (await browser.get("/me")).status_code == 200


async def test_a_known_person_signs_in(open_browser, provider):
    await aoi()
    browser = open_browser()

    answer = await comes_back(browser, "/members")

    assert (answer.status_code, answer.headers["location"]) == (303, "/members")
    assert await is_in(browser)


async def test_the_browser_takes_a_proof_key_a_state_and_a_nonce_along(open_browser, provider):
    asked = parse_qs(urlsplit(await sent_out(open_browser())).query)

    assert asked["code_challenge_method"] == ["S256"]
    assert [len(asked[each][0]) for each in ("code_challenge", "state", "nonce")] == [43] * 3
    assert asked["redirect_uri"] == ["http://community.test/sign-in/openid/answer"]


async def test_the_account_stays_joined_when_the_address_changes_there(open_browser, provider):
    await aoi()
    await comes_back(open_browser())
    provider.person = {**provider.person, "email": "new@example.jp", "email_verified": False}
    browser = open_browser()

    answer = await comes_back(browser)

    assert (answer.status_code, await is_in(browser)) == (303, True)
    assert await OpenIdAccount.count() == 1


async def test_the_address_may_be_told_by_userinfo(open_browser, provider):
    await aoi()
    provider.tells_by_userinfo = True

    assert (await comes_back(open_browser())).status_code == 303


@pytest.mark.parametrize("verified", [False, None, "true", 1])
async def test_an_address_that_nobody_has_checked_joins_nobody(open_browser, provider, verified):
    await aoi()
    provider.person = {**provider.person, "email_verified": verified}
    browser = open_browser()

    answer = await comes_back(browser)

    assert (answer.status_code, answer.text.count("確認されていない")) == (422, 2)
    assert (await is_in(browser), await OpenIdAccount.count()) == (False, 0)


async def test_an_unknown_person_is_told_how_to_begin_and_no_account_is_made(
    open_browser, provider
):
    await haruto()

    answer = await comes_back(open_browser())

    assert (answer.status_code, answer.text.count("まずはイベントに")) == (422, 2)
    assert (await Member.count(), await OpenIdAccount.count()) == (1, 0)


async def test_an_answer_counts_only_in_the_browser_that_set_out(open_browser, provider):
    await aoi()
    thief, victim = open_browser(), open_browser()
    await sent_out(victim)

    answer = await victim.get(await at_provider(await sent_out(thief)))

    assert (answer.status_code, await is_in(victim)) == (422, False)


async def test_an_answer_counts_once(open_browser, provider):
    await aoi()
    browser = open_browser()
    address = await at_provider(await sent_out(browser))
    journey = browser.cookies["journey"]
    first = await browser.get(address)
    browser.cookies.set("journey", journey, domain="community.test")

    again = await browser.get(address)

    assert [first.status_code, again.status_code] == [303, 422]


@pytest.mark.parametrize(
    "twist",
    [
        {"nonce": "another"},
        {"aud": "another"},
        {"iss": "https://another.example"},
        {"exp": 1},
        {"sub": None},
        {"issuer": "https://another.example"},
        {"aud": [CLIENT, "another"], "azp": "another"},
    ],
    ids=str,
)
async def test_a_token_that_is_not_for_this_sign_in_is_refused(open_browser, provider, twist):
    await aoi()
    browser = open_browser()
    address = await sent_out(browser)
    provider.twists = twist

    answer = await browser.get(await at_provider(address))

    assert (answer.status_code, await is_in(browser)) == (422, False)


async def test_a_token_signed_by_another_key_is_refused(open_browser, provider):
    await aoi()
    provider.signs_with = RSAKey.generate_key(2048, {"kid": "one"})
    browser = open_browser()

    assert ((await comes_back(browser)).status_code, await is_in(browser)) == (422, False)


async def test_who_says_no_at_the_provider_is_not_signed_in(open_browser, provider):
    browser = open_browser()
    state = parse_qs(urlsplit(await sent_out(browser)).query)["state"][0]

    answer = await browser.get(f"/sign-in/openid/answer?error=access_denied&state={state}")

    assert (answer.status_code, answer.text.count("町内会でログインできませんでした。")) == (422, 2)


async def test_a_provider_that_does_not_answer_is_told_in_a_sentence(open_browser, provider):
    use(msgspec.structs.replace(settings(), oidc_issuer="http://127.0.0.1:9"))

    answer = await open_browser().get("/sign-in/openid")

    assert (answer.status_code, answer.text.count("正しい応答がありませんでした")) == (422, 2)


async def test_the_button_stands_there_when_there_is_a_provider(open_browser, provider):
    with_one = (await open_browser().get("/sign-in?next=/members")).text
    use(msgspec.structs.replace(settings(), oidc_issuer="", oidc_name=""))
    without = (await open_browser().get("/sign-in")).text

    assert with_one.count('href="/sign-in/openid?next=/members"') == 1
    assert with_one.count("町内会でログイン") == 1
    assert without.count("/sign-in/openid") == 0


async def test_it_leads_to_no_other_site_afterwards(open_browser, provider):
    await aoi()

    answer = await comes_back(open_browser(), "//evil.example")

    assert answer.headers["location"] == "/"
