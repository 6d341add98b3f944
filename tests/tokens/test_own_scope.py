"""A person's own program makes keys and takes a copy along only if its token says so."""

import json

from community.access.own_token import OwnToken
from community.access.tables import Passkey
from community.database import execute
from community.tokens.make_own_token import make_own_token
from tests.cast import as_, haruto, mei

HERE, COPIES = "/api/v1/me/tokens", "/api/v1/me/privacy/copies"


async def program_of(person, open_browser, *may):
    return open_browser(authorization=f"Bearer {await make_own_token(person, 'maker', may)}")


async def test_a_program_makes_another_that_opens_less_and_ends_with_it(open_browser):
    maker = await program_of(await haruto(), open_browser, "keys", "copy")

    made = (await maker.post(HERE, json={"program": "notebook", "scope": ["copy"]})).json()
    child = open_browser(authorization=f"Bearer {made['secret']}")
    copied = (await child.post(COPIES)).json()["member"][0]["name"]
    more = [
        await maker.post(HERE, json={"program": "x", "scope": ["keys"]}),
        await child.post(HERE, json={"program": "x"}),
    ]
    [parent] = [each for each in await OwnToken.objects() if each.name == "maker"]
    left = (await maker.post(f"{HERE}/{parent.id}/removal")).json()
    gone = (await child.get(HERE)).status_code

    assert (made["token"]["scope"], copied) == (["copy"], "haruto")
    assert made["token"]["expires_at"][:19] == parent.expires_at.isoformat()[:19]
    assert [each.status_code for each in more] == [422, 403]
    assert (left, gone, await OwnToken.count()) == ({"tokens": []}, 401, 0)


async def test_without_the_word_it_makes_no_key_removes_none_and_copies_nothing(open_browser):
    person = await haruto()
    client = await program_of(person, open_browser)
    key = Passkey(member=person.id, name="phone", credential_id=b"1", public_key=b"2")
    await key.save()

    one = f"/api/v1/me/passkeys/{key.id}"
    answers = [
        await client.post(HERE, json={"program": "x"}),
        await client.post(COPIES),
        await client.post(f"{COPIES}/tables"),
        await client.post(f"{one}/removal"),
    ]
    renamed = (await client.post(one, json={"called": "old phone"})).json()["passkeys"]

    assert [each.status_code for each in answers] == [403, 403, 403, 403]
    assert [each["name"] for each in renamed] == ["old phone"]
    assert (await OwnToken.count(), await Passkey.count()) == (1, 1)


async def test_with_the_word_it_takes_a_passkey_back_but_nobody_elses(open_browser):
    person = await haruto()
    client = await program_of(person, open_browser, "keys")
    keys = [
        Passkey(member=who.id, name=who.name, credential_id=who.id.bytes, public_key=b"2")
        for who in (person, await mei())
    ]
    await Passkey.insert(*keys)

    for key in await Passkey.objects():
        await client.post(f"/api/v1/me/passkeys/{key.id}/removal")

    assert [each.name for each in await Passkey.objects()] == ["mei"]


async def test_the_boxes_are_ticked_on_the_page_and_stand_there(open_browser):
    browser = await as_(await haruto(), open_browser(accept_language="en"))

    made = await browser.post("/me/tokens", data={"program": "backup", "scope": "copy"})
    page = (await browser.get("/me/sign-in")).text
    odd = await browser.post("/me/tokens", data={"program": "x", "scope": "owner"})

    assert (made.status_code, odd.status_code) == (200, 422)
    assert page.count("Take a copy of all my data along") == 2  # its row, and the box


async def test_a_browser_takes_a_copy_by_the_api_after_a_fresh_sign_in_alone(open_browser):
    person = await haruto()
    browser = await as_(person, open_browser())

    fresh = await browser.post(COPIES)
    zipped = await browser.post(f"{COPIES}/tables")
    await execute("UPDATE session SET created_at = created_at - interval '16 minutes'")
    later = await browser.post(COPIES)

    assert json.loads(fresh.content)["member"][0]["name"] == "haruto"
    assert (zipped.content[:2], later.status_code) == (b"PK", 403)
