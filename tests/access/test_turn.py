"""A change of rights gives each session a new secret; nobody is thrown out, no copy lives on."""

import asyncio
from datetime import timedelta

from community.access.sessions import sessions_of, whose
from community.access.turn import turn_sessions, turned
from community.clock import moved_to, now
from community.members.visitor import Visitor
from community.roles.grant import Place, grant, take_back
from tests.cast import aoi, as_, haruto

LATER = timedelta(seconds=31)


async def an_owner() -> Visitor:
    return Visitor(await aoi(), here=frozenset({"owner", "organiser"}))


async def a_copy(browser, open_browser):
    """Another browser with the same secret, however it came by it."""
    other = open_browser()
    other.cookies.set("session", browser.cookies["session"], domain="community.test")
    return other


async def status(browser, path="/me") -> int:
    return (await browser.get(path)).status_code


async def test_whoever_gets_or_loses_a_role_goes_on_with_a_new_secret(open_browser):
    owner, person = await an_owner(), await haruto()
    browser = await as_(person, open_browser())
    secrets, statuses = [browser.cookies["session"]], [await status(browser, "/desk")]

    role = await grant(owner, person.email, "organiser", Place())
    statuses.append(await status(browser, "/desk"))
    secrets.append(browser.cookies["session"])
    await take_back(owner, role)
    statuses += [await status(browser, "/desk"), await status(browser)]
    secrets.append(browser.cookies["session"])

    assert statuses == [403, 200, 403, 200]
    assert len(set(secrets)) == 3
    assert len(await sessions_of(person)) == 1


async def test_the_old_secret_serves_what_is_on_its_way_and_is_worthless_then(open_browser):
    person = await haruto()
    browser = await as_(person, open_browser())
    old = browser.cookies["session"]
    await turn_sessions(person.id)
    at_once = await status(browser), await whose(old) is not None

    with moved_to(now() + LATER):
        assert (await status(browser), at_once, await whose(old)) == (200, (200, True), None)


async def test_of_many_requests_at_once_none_is_signed_out_and_one_brings_the_secret(open_browser):
    person = await haruto()
    browser = await as_(person, open_browser())
    old = browser.cookies["session"]
    copies = [await a_copy(browser, open_browser) for _ in range(12)]
    await turn_sessions(person.id)

    statuses = await asyncio.gather(*map(status, copies))
    fresh = [each for each in copies if each.cookies["session"] != old]

    assert (statuses, len(fresh), len(await sessions_of(person))) == ([200] * 12, 1, 1)
    with moved_to(now() + LATER):
        assert await status(fresh[0]) == 200


async def test_one_of_all_processes_turns_it(open_browser):
    person = await haruto()
    browser = await as_(person, open_browser())
    await turn_sessions(person.id)

    made = await asyncio.gather(*(turned(browser.cookies["session"]) for _ in range(20)))

    assert len([secret for secret in made if secret]) == 1


async def test_a_copied_secret_that_comes_back_ends_all_that_followed(open_browser):
    person = await haruto()
    browser, elsewhere = await as_(person, open_browser()), await as_(person, open_browser())
    thief = await a_copy(browser, open_browser)
    await turn_sessions(person.id)
    await status(browser)

    with moved_to(now() + LATER):
        seen = await status(browser), await status(thief)
        assert (seen, await status(browser), await status(elsewhere)) == ((200, 303), 303, 200)


async def test_a_thief_who_was_quicker_loses_it_when_the_owner_comes(open_browser):
    person = await haruto()
    browser = await as_(person, open_browser())
    thief = await a_copy(browser, open_browser)
    await turn_sessions(person.id)
    await status(thief)

    with moved_to(now() + LATER):
        assert [await status(each) for each in (thief, browser, thief)] == [200, 303, 303]


async def test_who_signs_out_is_out_with_the_old_secret_too(open_browser):
    person = await haruto()
    browser = await as_(person, open_browser())
    copy = await a_copy(browser, open_browser)
    await turn_sessions(person.id)
    await status(browser)
    assert await status(copy) == 200

    await browser.post("/sign-out")

    assert await status(copy) == 303


async def test_what_others_may_be_given_brings_no_secret(open_browser):
    person = await haruto()
    browser = await as_(person, open_browser())
    old = browser.cookies["session"]
    await turn_sessions(person.id)

    await browser.get("/assets/nothing.js")
    assert browser.cookies["session"] == old
    await browser.get("/")

    assert browser.cookies["session"] != old
