"""What a browser is asked to remember, over TLS and on one's own machine."""

from collections.abc import Iterator

import msgspec
import pytest

from community.registering.register import register
from community.settings import settings, use
from community.signing_in.sign_in import make_link
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, aoi, haruto


@pytest.fixture
def tls() -> Iterator[None]:
    """The site as browsers reach it over TLS."""
    plain = settings()
    use(msgspec.structs.replace(plain, base_url="https://community.test"))
    yield
    use(plain)


def over_tls(browser):
    browser.base_url = browser.headers["origin"] = "https://community.test"
    return browser


def attributes(answer) -> dict[str, set[str]]:
    """What is said of each cookie, by its name."""
    said = [each.split("; ") for each in answer.headers.get_list("set-cookie")]
    return {first.partition("=")[0]: set(rest) for first, *rest in said}


async def signed_in(browser):
    link = await make_link(await aoi())
    return await browser.post(f"/sign-in/{link}")


async def test_over_tls_every_cookie_is_for_this_host_alone(open_browser, tls):
    event = await an_event()
    token = ticket_token((await register(event, await haruto())).ticket_serial)
    browser = over_tls(open_browser())

    answers = [
        await signed_in(browser),
        await browser.get(f"/tickets/{token}"),
        await browser.get("/sign-in?lang=en"),
        await browser.post("/sign-out"),
    ]

    found = [attributes(answer) for answer in answers]
    assert [sorted(each) for each in found] == [
        ["__Host-asked", "__Host-device", "__Host-session"],
        [f"__Host-ticket-{event.id}"],
        ["__Host-lang"],
        ["__Host-session", "__Host-told"],
    ]
    for each in found:
        for said in each.values():
            assert {"Path=/", "HttpOnly", "Secure", "SameSite=lax"} <= said
            assert not any(words.startswith("Domain") for words in said)


async def test_over_tls_a_plain_name_opens_nothing(open_browser, tls):
    browser = over_tls(open_browser())
    await signed_in(browser)
    secret = browser.cookies["__Host-session"]
    planted = over_tls(open_browser())
    planted.cookies.set("session", secret)

    answers = [await each.get("/desk") for each in (browser, planted)]

    assert [answer.status_code for answer in answers] == [200, 303]


async def test_over_tls_signing_out_takes_the_cookie_back(open_browser, tls):
    browser = over_tls(open_browser())
    await signed_in(browser)
    assert "__Host-session" in browser.cookies

    await browser.post("/sign-out")

    assert "__Host-session" not in browser.cookies


async def test_on_plain_http_names_are_plain_and_scripts_still_cannot_read_them(open_browser):
    answer = await signed_in(open_browser())

    found = attributes(answer)
    assert sorted(found) == ["asked", "device", "session"]
    for said in found.values():
        assert ("HttpOnly" in said, "Secure" in said) == (True, False)
