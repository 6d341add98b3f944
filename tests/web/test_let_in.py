"""Who is turned away at the front door, and in which words."""

import msgspec
import pytest

from community.database import fetch_value
from community.settings import settings, use
from community.signing_in.sign_in import make_link
from tests.cast import aoi, as_, haruto

FOREIGN = "This was sent from another site. Nothing was saved. Please use the page here."
CHANGED = {"name": "changed", "language": "en"}


@pytest.fixture
def given():
    """Other settings, until the test ends."""
    before = settings()
    yield lambda **other: use(msgspec.structs.replace(before, **other))
    use(before)


async def name_of_haruto() -> str:
    return str(await fetch_value("SELECT name FROM member WHERE email = 'haruto@example.jp'"))


@pytest.mark.parametrize(
    ("said", "is_taken"),
    [
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "same-origin", "origin": "http://community.test"}, True),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"origin": "http://community.test"}, True),
        ({}, False),
        ({"origin": "null"}, False),
        ({"origin": ""}, False),
        ({"origin": "http://elsewhere.test"}, False),
        ({"origin": "http://community.test:81"}, False),
        ({"origin": "https://community.test"}, False),
        ({"origin": "http://community.test.elsewhere.test"}, False),
        ({"origin": "http://elsewhere.test", "sec-fetch-site": "none"}, False),
        ({"origin": "http://elsewhere.test", "sec-fetch-site": "same-origin"}, False),
        ({"origin": "http://community.test", "sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "cross-site", "origin": "null"}, False),
        ({"sec-fetch-site": "Same-Origin"}, False),
        ({"referer": "http://community.test/me"}, False),
    ],
)
async def test_whoever_brings_a_session_must_write_from_one_of_our_pages(
    open_browser, said, is_taken
):
    browser = await as_(await haruto(), open_browser(accept_language="en"))
    del browser.headers["origin"]

    answer = await browser.post("/me", data=CHANGED, headers=said)

    assert (answer.status_code, await name_of_haruto()) == (
        (303, "changed") if is_taken else (403, "haruto")
    )


async def test_the_name_the_site_is_also_known_by_is_ours_too(open_browser, given):
    given(allowed_hosts="other.test, third.test")
    browser = open_browser(host="other.test", origin="http://other.test")
    mixed = open_browser(host="other.test", origin="http://third.test")

    answers = [await each.post("/sign-out") for each in (browser, mixed)]

    assert [answer.status_code for answer in answers] == [303, 403]


async def test_a_foreign_form_is_refused_as_a_page_in_the_visitors_language(open_browser):
    english = open_browser(sec_fetch_site="cross-site", accept_language="en")
    japanese = open_browser(sec_fetch_site="cross-site")

    answers = [await each.post("/sign-out") for each in (english, japanese)]

    assert [answer.headers["content-type"] for answer in answers] == [
        "text/html; charset=utf-8"
    ] * 2
    assert answers[0].text.count(FOREIGN) >= 1
    assert answers[1].text.count("別のサイトから送られたため、保存していません。") >= 1
    assert "content-security-policy" in answers[0].headers


async def test_a_foreign_program_is_refused_as_problem_json(open_browser):
    browser = open_browser(origin="http://elsewhere.test", accept_language="en")

    answer = await browser.post("/api/v1/events", json={})

    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {"type": "about:blank", "title": FOREIGN, "status": 403}


async def test_nobody_is_signed_in_from_another_site(open_browser):
    link = await make_link(await aoi())
    victim = open_browser(origin="http://elsewhere.test")

    answer = await victim.post(f"/sign-in/{link}")

    assert (answer.status_code, dict(victim.cookies)) == (403, {})
    assert await fetch_value("SELECT count(*) FROM session") == 0


@pytest.mark.parametrize(
    "host", ["elsewhere.test", "community.test.elsewhere.test", "", "[", "localhost", "127.0.0.1"]
)
async def test_the_site_does_not_answer_to_a_name_that_is_not_its_own(open_browser, host):
    answer = await open_browser(host=host, accept_language="en").get("/sign-in")

    assert (answer.status_code, host and answer.text.count(host)) == (421, host and 0)
    assert answer.text.count("This site does not go by that name.") >= 1


@pytest.mark.parametrize("host", ["community.test", "COMMUNITY.test", "community.test:8443"])
async def test_the_site_answers_to_its_own_name_at_any_port(open_browser, host):
    answer = await open_browser(host=host).get("/sign-in")

    assert answer.status_code == 200


async def test_where_nobody_names_the_site_it_answers_on_this_machine_alone(open_browser, given):
    given(base_url="", host="192.0.2.7", port=8000)
    names = ["localhost:8000", "127.0.0.1", "[::1]:8000", "192.0.2.7:8000", "community.test"]

    answers = [await open_browser(host=name).get("/sign-in") for name in names]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 421]


async def test_what_watches_over_us_may_ask_under_any_name(open_browser):
    answer = await open_browser(host="10.0.0.7:8000").get("/healthz")

    assert answer.status_code == 200


async def test_what_is_far_too_long_is_refused_with_a_sentence(open_browser):
    browser = open_browser(accept_language="en")

    answers = [
        await browser.get("/events", params={"q": "x" * 8_001}),
        await browser.get(f"/events/{'x' * 8_001}"),
        await browser.get("/events", headers={"user-agent": "x" * 32_001}),
    ]

    assert [answer.status_code for answer in answers] == [414, 414, 431]
    assert answers[0].text.count("This address is too long.") >= 1


@pytest.mark.parametrize("length", [255, 256, 4_096, 7_900, 60_000])
async def test_a_long_name_among_the_assets_is_nothing_we_have(open_browser, length):
    answer = await open_browser().get(f"/assets/{'x' * length}")

    assert answer.status_code == (414 if length > 8_000 else 404)
