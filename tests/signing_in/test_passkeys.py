"""Passkeys with real keys: they sign their owner in, once a challenge, and can be taken back."""

import asyncio
from datetime import timedelta

import msgspec
import pytest
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from community.access.tables import Passkey, PasskeyChallenge
from community.clock import moved_to, now
from community.database import fetch, fetch_value
from community.outbox.tables import Message
from community.settings import settings, use
from community.signing_in.passkeys import MOST_OF_NETWORK, passkeys_of
from tests.cast import aoi, as_, haruto
from tests.signing_in.authenticator import Authenticator


@pytest.fixture
def tls():
    """The site as it is served in the world: passkeys ask for it."""
    plain = settings()
    use(msgspec.structs.replace(plain, base_url="https://community.test"))
    yield
    use(plain)


@pytest.fixture
def opens(open_browser, tls):
    def opened():
        browser = open_browser()
        browser.base_url = browser.headers["origin"] = "https://community.test"
        return browser

    return opened


async def at_home(member, browser):
    """A browser in which the member has signed in, under TLS."""
    await as_(member, browser)
    browser.cookies.set("__Host-session", browser.cookies["session"])
    return browser


async def adds(browser, device, name="わたしの電話") -> int:
    options = (await browser.post("/me/passkeys/challenge")).json()
    sent = {"credential": device.makes(options), "name": name}
    return (await browser.post("/me/passkeys", data=sent)).status_code


async def options_for(browser) -> dict[str, object]:
    return (await browser.post("/sign-in/passkey/challenge")).json()


async def signs_in(browser, credential: str, next_path: str = "/me") -> int:
    sent = {"credential": credential, "next": next_path}
    return (await browser.post("/sign-in/passkey", data=sent)).status_code


async def rows_of_all_tables() -> dict[str, int]:
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    names = [row["tablename"] for row in await fetch(tables)]
    return {name: await fetch_value(f'SELECT count(*) FROM "{name}"') for name in names}


async def is_in(browser) -> bool:
    return (await browser.get("/me")).status_code == 200


async def test_who_has_added_a_passkey_signs_in_with_it(opens):
    home, device, elsewhere = await at_home(await aoi(), opens()), Authenticator(), opens()
    added = await adds(home, device)

    answer = await elsewhere.post(
        "/sign-in/passkey",
        data={"credential": device.signs(await options_for(elsewhere)), "next": "/members"},
    )

    assert (added, answer.status_code, answer.headers["location"]) == (303, 303, "/members")
    assert await is_in(elsewhere)
    kept = await Passkey.objects().first()
    assert (kept.name, kept.sign_count, kept.used_at is not None) == ("わたしの電話", 1, True)


async def test_its_owner_is_told_by_mail(opens):
    home = await at_home(await aoi(language="en"), opens())

    await adds(home, Authenticator(), "Blue phone")

    mail = await Message.objects().first()
    assert mail.subject == "A passkey was added to your account at ひとりCSの会"
    assert "Blue phone" in mail.text


async def test_the_browser_is_asked_for_one_that_it_can_find_by_itself(opens):
    member = await aoi()
    home, device = await at_home(member, opens()), Authenticator()
    await adds(home, device)

    options = (await home.post("/me/passkeys/challenge")).json()

    wish = options["authenticatorSelection"]
    assert (wish["residentKey"], wish["userVerification"]) == ("required", "preferred")
    assert (options["rp"]["id"], len(options["excludeCredentials"])) == ("community.test", 1)
    assert (await options_for(home))["allowCredentials"] == []


async def test_several_passkeys_each_have_a_name_and_are_taken_back_one_by_one(opens):
    member = await aoi()
    home, phone, key = await at_home(member, opens()), Authenticator(), Authenticator()
    await adds(home, phone, "電話")
    await adds(home, key, "")
    names = [each.name for each in await passkeys_of(member)]
    page = (await home.get("/me/sign-in")).text
    first = await Passkey.objects().get(Passkey.name == "電話")

    await home.post(f"/me/passkeys/{first.id}/removal")

    assert (names, page.count(">電話<"), page.count('/removal"')) == (["不明な端末", "電話"], 1, 2)
    browser = opens()
    assert await signs_in(browser, phone.signs(await options_for(browser))) == 422
    assert await signs_in(browser, key.signs(await options_for(browser))) == 303


async def test_a_passkey_gets_another_name(opens):
    member = await aoi()
    home = await at_home(member, opens())
    await adds(home, Authenticator(), "電話")
    [passkey] = await passkeys_of(member)

    renamed = await home.post(f"/me/passkeys/{passkey.id}", data={"called": " 青い  電話 "})

    [passkey] = await passkeys_of(member)
    assert (renamed.status_code, passkey.name) == (303, "青い 電話")
    assert "青い 電話" in (await home.get("/me/sign-in")).text


async def test_a_passkey_keeps_its_name_when_there_is_none_or_a_long_one(opens):
    member = await aoi()
    home = await at_home(member, opens())
    await adds(home, Authenticator(), "電話")
    [passkey] = await passkeys_of(member)

    answers = [
        await home.post(
            f"/me/passkeys/{passkey.id}",
            data={"called": called},
            headers={"referer": "https://community.test/me/sign-in"},
        )
        for called in (" ", "あ" * 61)
    ]

    assert [each.status_code for each in answers] == [422, 422]
    assert ["60文字以内" in each.text for each in answers] == [True, True]
    assert [each.name for each in await passkeys_of(member)] == ["電話"]


async def test_nobody_renames_somebody_elses_passkey(opens):
    member = await aoi()
    await adds(await at_home(member, opens()), Authenticator(), "電話")
    [passkey] = await passkeys_of(member)
    harutos = await at_home(await haruto(), opens())

    await harutos.post(f"/me/passkeys/{passkey.id}", data={"called": "わたしの"})

    assert [each.name for each in await passkeys_of(member)] == ["電話"]


async def test_a_challenge_is_signed_once(opens):
    home, device, browser = await at_home(await aoi(), opens()), Authenticator(), opens()
    await adds(home, device)
    signed = device.signs(await options_for(browser))

    answers = await asyncio.gather(*(signs_in(opens(), signed) for _ in range(8)))

    assert sorted(answers) == [303] + [422] * 7
    assert await signs_in(opens(), signed) == 422


async def test_a_challenge_is_soon_over(opens):
    home, device, browser = await at_home(await aoi(), opens()), Authenticator(), opens()
    await adds(home, device)
    signed = device.signs(await options_for(browser))

    with moved_to(now() + timedelta(minutes=6)):
        assert await signs_in(browser, signed) == 422


async def test_a_signature_made_for_another_site_is_refused(opens):
    home, device, browser = await at_home(await aoi(), opens()), Authenticator(), opens()
    await adds(home, device)
    device.origin = "https://community.test.evil.example"
    elsewhere = device.signs(await options_for(browser))
    device.origin, device.site = "https://community.test", "evil.example"
    for_another = device.signs(await options_for(browser))

    assert [await signs_in(browser, each) for each in (elsewhere, for_another)] == [422, 422]
    device.site = "community.test"
    assert await signs_in(browser, device.signs(await options_for(browser))) == 303


async def test_another_key_under_the_same_name_is_refused(opens):
    home, device, thief = await at_home(await aoi(), opens()), Authenticator(), Authenticator()
    await adds(home, device)
    thief.id = device.id
    browser = opens()

    assert await signs_in(browser, thief.signs(await options_for(browser))) == 422


async def test_a_copy_of_a_passkey_is_found_out_by_its_count(opens):
    home, device, browser = await at_home(await aoi(), opens()), Authenticator(), opens()
    await adds(home, device)
    first = await signs_in(browser, device.signs(await options_for(browser)))
    device.count = 0

    assert (first, await signs_in(opens(), device.signs(await options_for(browser)))) == (303, 422)


async def test_a_challenge_for_signing_in_adds_nothing_and_the_other_way_round(opens):
    home, device = await at_home(await aoi(), opens()), Authenticator()
    await adds(home, device)
    to_sign_in, to_add = await options_for(home), await home.post("/me/passkeys/challenge")

    added = await home.post(
        "/me/passkeys", data={"credential": Authenticator().makes(to_sign_in), "name": "x"}
    )

    assert [added.status_code, await signs_in(opens(), device.signs(to_add.json()))] == [422, 422]
    assert await Passkey.count() == 1


async def test_nobody_adds_a_passkey_with_somebody_elses_challenge(opens):
    aois = await at_home(await aoi(), opens())
    harutos = await at_home(await haruto(), opens())
    options = (await aois.post("/me/passkeys/challenge")).json()

    answer = await harutos.post("/me/passkeys", data={"credential": Authenticator().makes(options)})

    assert (answer.status_code, await Passkey.count()) == (422, 0)


async def test_nobody_takes_back_somebody_elses_passkey(opens):
    home = await at_home(await aoi(), opens())
    await adds(home, Authenticator())
    kept = await Passkey.objects().first()

    await (await at_home(await haruto(), opens())).post(f"/me/passkeys/{kept.id}/removal")

    assert await Passkey.count() == 1


@pytest.mark.parametrize(
    "credential",
    ["", "{}", "[]", "null", "1", '{"rawId": 1, "response": {}}', "{" * 3000,
     '{"rawId": "AA", "response": {"clientDataJSON": "e30"}}',
     '{"rawId": "A", "response": {"clientDataJSON": "!!"}}'],
)  # fmt: skip
async def test_what_is_no_passkey_is_refused_in_the_same_words(opens, credential):
    browser = opens()
    browser.headers["accept-language"] = "en"

    answer = await browser.post("/sign-in/passkey", data={"credential": credential})

    assert (answer.status_code, answer.text.count("This passkey cannot be used here.")) == (422, 2)


async def test_who_opens_the_sign_in_page_and_is_offered_passkeys_leaves_no_row(opens):
    home, device, browser = await at_home(await aoi(), opens()), Authenticator(), opens()
    await adds(home, device)
    before = await rows_of_all_tables()

    page = await browser.get("/sign-in")
    options = await options_for(browser)

    assert page.text.count('data-passkey="get"') == 1
    assert page.text.count('autocomplete="username webauthn"') == 1
    assert (dict(browser.cookies), await rows_of_all_tables()) == ({}, before)
    assert await signs_in(browser, device.signs(options)) == 303
    assert await PasskeyChallenge.count() == 2, "only what was signed is kept: adding, signing in"


@pytest.mark.parametrize("at", [0, 20, 55])
async def test_a_challenge_that_was_not_given_so_is_refused(opens, at):
    home, device, browser = await at_home(await aoi(), opens()), Authenticator(), opens()
    await adds(home, device)
    options = await options_for(browser)
    challenge = bytearray(base64url_to_bytes(options["challenge"]))
    challenge[at] ^= 1

    forged = device.signs({**options, "challenge": bytes_to_base64url(bytes(challenge))})

    assert await signs_in(browser, forged) == 422
    assert await signs_in(browser, device.signs(options)) == 303


async def test_one_network_tries_so_often_and_not_more(opens):
    browser = opens()

    answers = [await signs_in(browser, "{}") for _ in range(MOST_OF_NETWORK + 1)]

    assert answers == [422] * MOST_OF_NETWORK + [429]


async def test_passkeys_are_offered_only_where_browsers_make_them(open_browser):
    assert (await open_browser().get("/sign-in")).text.count("data-passkey") == 0
