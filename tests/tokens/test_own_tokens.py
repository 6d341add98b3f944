"""A person's own program does what is the person's own, and nothing else."""

import asyncio
import re
from datetime import timedelta

from community.access.own_token import OwnToken
from community.clock import moved_to, now
from community.merging.merge import merge
from community.outbox.tables import Message
from community.privacy.erase import erase
from community.refusal import Refused
from community.tokens.make_own_token import make_own_token
from tests.cast import an_event, aoi, as_, haruto, mei

HERE = "/me/sign-in"


async def program_of(person, open_browser):
    return open_browser(authorization=f"Bearer {await make_own_token(person, 'notebook')}")


async def test_a_token_is_made_shown_once_and_taken_back(open_browser):
    browser = await as_(await haruto(), open_browser())

    made = await browser.post("/me/tokens", data={"program": "notebook"})
    secret = re.search(r"community_me_[\w-]+", made.text).group()
    client = open_browser(authorization=f"Bearer {secret}")
    mine = (await client.get("/api/v1/me")).json()["person"]["name"]
    page = (await browser.get(HERE)).text
    [token] = await OwnToken.objects()
    await browser.post(f"/me/tokens/{token.id}/removal")
    afterwards = (await client.get("/api/v1/me")).status_code

    assert (mine, made.headers["cache-control"], afterwards) == ("haruto", "no-store", 401)
    assert ("notebook" in page, secret in page) == (True, False)
    assert await Message.count().where(Message.cause == f"own-token:{token.id}") == 1


async def test_an_owners_own_program_holds_no_role(open_browser):
    event, client = await an_event(), await program_of(await aoi(), open_browser)

    paths = ["/api/v1/me", "/api/v1/tokens", f"/api/v1/events/{event.slug}/registrations"]
    statuses = [(await client.get(path)).status_code for path in paths]

    assert statuses == [200, 403, 403]


async def test_it_opens_no_page_and_makes_no_other_key(open_browser):
    client = await program_of(await haruto(), open_browser)

    answers = [
        await client.post("/me/passkeys/challenge"),
        await client.post("/me/tokens", data={"program": "another"}),
        await client.post("/me/privacy/deletion"),
        await client.get("/me"),
    ]

    assert [each.status_code for each in answers] == [303, 303, 303, 303]
    assert {each.headers["location"].partition("?")[0] for each in answers} == {"/sign-in"}
    assert await OwnToken.count() == 1


async def test_it_registers_its_person_and_answers_for_them(open_browser):
    event, client = await an_event(), await program_of(await haruto(), open_browser)

    made = await client.post(f"/api/v1/events/{event.slug}/registrations/mine")
    said = await client.post("/api/v1/me/consents/newsletter", json={"yes": True})

    assert (made.json()["standing"], said.json()["state"]) == ("confirmed", "given")


async def test_it_ends_by_itself(open_browser):
    client = await program_of(await haruto(), open_browser)

    with moved_to(now() + timedelta(days=366)):
        late = (await client.get("/api/v1/me")).status_code

    assert late == 401


async def test_there_are_five_at_most_however_many_are_asked_for_at_once(house):
    person = await mei()

    made = await asyncio.gather(
        *(make_own_token(person, f"program {n}") for n in range(8)), return_exceptions=True
    )

    assert sum(isinstance(each, Refused) for each in made) == 3
    assert await OwnToken.count() == 5


async def test_it_goes_with_its_account(open_browser):
    stays, ends = await haruto(), await mei()
    clients = [await program_of(each, open_browser) for each in (stays, ends)]

    await merge(stays, ends)
    merged = [(await each.get("/api/v1/me")).status_code for each in clients]
    await erase(stays)
    erased = (await clients[0].get("/api/v1/me")).status_code

    assert (merged, erased, await OwnToken.count()) == ([200, 401], 401, 0)
