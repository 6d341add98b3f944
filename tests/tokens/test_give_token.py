"""A program that may make tokens gives less than its own, and takes along what it gave."""

import asyncio

from community.access.tables import ApiToken
from community.members.tables import Member
from community.tokens.create_token import create_token
from community.tokens.kept_tokens import all_tokens, revoke, token_of
from tests.cast import aoi, as_

HERE = "/api/v1/tokens"
CRM = {"name": "CRM", "scope": ["host"], "days": 30}


async def program(open_browser, scope="organiser host tokens", days=90):
    return open_browser(authorization=f"Bearer {await create_token('maker', scope, days)}")


async def test_a_program_makes_a_token_which_works_and_goes_with_its_maker(open_browser):
    maker = await program(open_browser)

    made = (await maker.post(HERE, json=CRM)).json()
    child = open_browser(authorization=f"Bearer {made['secret']}")
    before = (await child.get(HERE)).status_code  # known, but no organiser
    [parent] = [each for each in await all_tokens() if each.name == "maker"]
    await maker.post(f"{HERE}/{parent.id}/taking-back")
    after = (await child.get(HERE)).status_code

    assert (made["token"]["scope"], before, after) == ("host", 403, 401)
    assert await ApiToken.count().where(ApiToken.revoked_at.is_null()) == 0


async def test_it_gives_no_role_it_has_not_and_no_day_it_lacks_and_no_tokens(open_browser):
    maker, plain = await program(open_browser), await program(open_browser, "organiser")

    wishes = [
        {"scope": ["door"]},
        {"days": 91},
        {"scope": ["host", "tokens"]},
        {"scope": ["owner"]},
    ]
    answers = [await maker.post(HERE, json={**CRM, **wish}) for wish in wishes]
    refused = await plain.post(HERE, json=CRM)

    assert [(each.status_code, each.json()["field"]) for each in answers] == [
        (422, "scope"), (422, "days"), (422, "scope"), (422, "scope"),
    ]  # fmt: skip
    assert (refused.status_code, await ApiToken.count()) == (422, 2)


async def test_sent_twice_it_is_made_once_and_the_secret_told_again(open_browser):
    maker = await program(open_browser)

    twice = [
        await maker.post(HERE, json=CRM, headers={"idempotency-key": "k1"}) for _time in range(2)
    ]

    assert (twice[0].content == twice[1].content, await ApiToken.count()) == (True, 2)


async def test_taken_back_while_it_gives_it_leaves_nothing_alive(open_browser):
    maker = await program(open_browser)
    [parent] = await all_tokens()

    await asyncio.gather(*(maker.post(HERE, json=CRM) for _ in range(4)), revoke(parent))

    assert await ApiToken.count().where(ApiToken.revoked_at.is_null()) == 0


async def test_an_owner_makes_one_in_the_browser_by_the_same_address(open_browser):
    browser = await as_(await aoi(), open_browser())

    made = (await browser.post(HERE, json={**CRM, "scope": ["organiser", "tokens"]})).json()

    kept = await token_of(made["secret"])
    owner = await Member.objects().get(Member.name == "aoi")
    assert (kept.scope, kept.made_by) == ("organiser tokens", str(owner.id))


async def test_the_page_tells_which_program_made_it(open_browser):
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    maker = await program(open_browser)
    await maker.post(HERE, json=CRM)

    page = (await browser.get("/tokens")).text

    assert page.count("made by maker") == 1
