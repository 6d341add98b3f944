"""What holds for every answer of every address: its headers, and that reading leaves no trace."""

import re
from typing import Any

import msgspec
import pytest

from community.access.rights import rights
from community.database import fetch, fetch_value
from community.settings import settings, use
from community.signing_in.sign_in import make_link
from community.web.our_page import is_our_page
from tests.cast import aoi, as_
from tests.test_rights import NOT_ASKED, an_evening, named, undone

READS = sorted(route for route in rights() if route.startswith("GET ") and route not in NOT_ASKED)
WRITES = sorted(route for route in rights() if not route.startswith("GET "))
STRICT = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=()",
}
SHOWN_ELSEWHERE = {  # a published picture, in feeds and wherever a report is carried over to
    "GET /photos/{photo_id}/picture": ["cross-origin-resource-policy"]
}
OPENS_BY_ITSELF = re.compile("/(tickets|invitations|door)/{token}")  # a secret link
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/(ld\+)?json\")")
ELSEWHERE = [
    "https://evil.test/", "//evil.test", "///evil.test", "/\\evil.test", "/\t/evil.test",
    "\t//evil.test", "https:evil.test", "javascript:alert(1)",
]  # fmt: skip
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"


async def read(browser: Any, evening: dict[str, Any], route: str) -> Any:
    path = route.partition(" ")[2]
    return await browser.get(path.format(**named(path, evening)))


def weaknesses(answer: Any) -> list[str]:
    """What is missing around this answer, or should not be in it."""
    policy = answer.headers.get("content-security-policy", "")
    found = [name for name, value in STRICT.items() if answer.headers.get(name) != value]
    found += [] if "frame-ancestors 'none'" in policy and "default-src" in policy else ["framed"]
    found += re.findall(r"'unsafe-\w+'|\*|https?:", policy)
    found += INLINE.findall(answer.text) if "html" in answer.headers["content-type"] else []
    return found + (SCRIPT.findall(answer.text) if "html" in answer.headers["content-type"] else [])


def test_the_looks_for_weaknesses_find_them() -> None:
    assert INLINE.findall('<p style="a" onclick=b><style><a href="javascript:c">') == [
        " style=", " onclick=", "<style", "javascript:"
    ]  # fmt: skip
    assert len(SCRIPT.findall("<script>a</script><script src=b></script><script defer>")) == 2


@pytest.mark.parametrize("who", ["a stranger", "an organiser"])
async def test_every_answer_has_the_strict_headers_and_nothing_inline(open_browser, who):
    evening, browser = await an_evening(), open_browser(accept_language="en")
    if who == "an organiser":
        await as_(await aoi(), browser)

    answers = {route: await read(browser, evening, route) for route in READS}

    weak = {route: weaknesses(answer) for route, answer in answers.items()}
    assert {route: found for route, found in weak.items() if found} == SHOWN_ELSEWHERE
    assert {answer.status_code for answer in answers.values()} >= {200}


async def test_refusals_have_the_strict_headers_too(open_browser):
    evening, browser = await an_evening(), open_browser(sec_fetch_site="cross-site")

    answers = [
        await browser.request(*route.format(**named(route.split(" ")[1], evening)).split(" "))
        for route in WRITES
    ]

    assert {answer.status_code for answer in answers} == {403}
    assert [found for answer in answers for found in weaknesses(answer)] == []


async def test_a_stranger_who_reads_leaves_no_cookie_and_no_row(open_browser):
    evening, browser = await an_evening(), open_browser()
    del browser.headers["origin"]
    before = await every_row()

    answers = [
        await read(browser, evening, route) for route in READS if not OPENS_BY_ITSELF.search(route)
    ]

    given = {name for answer in answers for name in answer.headers.get_list("set-cookie")}
    assert {name.partition("=")[0] for name in given} <= {"told"}  # "please sign in first"
    assert await every_row() == before
    assert sum(before.values()) > 10


async def every_row() -> dict[str, int]:
    """How many rows each table has."""
    names = [row["tablename"] for row in await fetch(TABLES)]
    return {name: await fetch_value(f'SELECT count(*) FROM "{name}"') for name in names}


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
async def test_whoever_signs_in_stays_at_this_site(open_browser, elsewhere):
    link = await make_link(await aoi(), elsewhere)

    answer = await open_browser().post(f"/sign-in/{link}", params={"next": elsewhere})

    assert (is_our_page(elsewhere), answer.headers["location"]) == (False, "/")


async def test_no_redirect_leads_to_another_site(open_browser):
    evening, places = await an_evening(), set()
    browsers = [await as_(await aoi(), open_browser()), open_browser(referer="//evil.test/")]
    hostile = dict.fromkeys(("next", "back", "path", "to", "url", "return"), "//evil.test/")

    for method, path in (route.split(" ") for route in sorted(set(rights()) - NOT_ASKED)):
        sent = {} if method == "GET" else {"data": hostile}
        for browser in browsers:
            async with undone():
                answer = await browser.request(
                    method, path.format(**named(path, evening)), params=hostile, **sent
                )
            places.add(answer.headers.get("location", "/"))

    assert [place for place in places if not is_our_page(place)] == []
    assert len(places) > 3


async def test_over_tls_browsers_are_told_to_stay_there(open_browser):
    plain = settings()
    over_http = await open_browser().get("/sign-in")

    use(msgspec.structs.replace(plain, base_url="https://community.test"))
    over_tls = await open_browser().get("/sign-in")
    use(plain)

    told = [each.headers.get("strict-transport-security") for each in (over_http, over_tls)]
    assert told == [None, "max-age=31536000"]
