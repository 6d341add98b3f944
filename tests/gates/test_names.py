"""The names that a gate keeps: sealed, and opened by the evening's code alone."""

import json
import zlib
from base64 import b64decode

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from community.cancelling.cancel import cancel
from community.checkins.evening_code import evening_code
from community.gates.bundle import bundle_of
from community.gates.names import key_of, names_of
from community.members.tables import Member
from community.registering.register import register
from tests.cast import an_event, aoi, as_, haruto, mei, someone


def opened(sealed, code):
    """What stands in it."""
    bytes_ = b64decode(sealed)
    return json.loads(zlib.decompress(AESGCM(key_of(code)).decrypt(bytes_[:12], bytes_[12:], None)))


async def test_the_code_opens_everybody_with_a_place(house):
    event = await an_event()
    person = await haruto(company="青葉データ工房")
    await Member.update({Member.reading: "はると"}).where(Member.id == person.id)
    await register(event, person)
    await cancel(await register(event, await mei()))

    names = await names_of(event)

    people = opened(names.sealed, names.code)["people"]
    assert [(each["name"], each["company"]) for each in people] == [("haruto", "青葉データ工房")]
    assert people[0]["sounds"] == "haruto haruto"


async def test_what_it_tells_opens_the_line_on_the_sealed_list(house):
    event = await an_event()
    await register(event, await haruto())
    names, bundle = await names_of(event), await bundle_of(event)

    who = opened(names.sealed, names.code)["people"][0]

    line = b64decode(bundle.lines[who["place"]])
    told = json.loads(AESGCM(b64decode(who["key"])).decrypt(line[:12], line[12:], None))
    assert (told["name"], told["due_yen"]) == ("haruto", 2000)


async def test_no_other_evenings_code_opens_it(house):
    event = await an_event()
    await register(event, await haruto())
    other = await an_event(slug="hitori-cs-34", number=34, series=event.series)
    names = await names_of(event)

    with pytest.raises(InvalidTag):
        opened(names.sealed, evening_code(other))


async def test_the_code_stands_on_the_paper_list_and_in_no_cache(house, open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())

    paper = await browser.get(f"/events/{event.slug}/door/paper")
    answer = await browser.get(f"/api/v1/events/{event.slug}/door/names")

    assert paper.text.count(evening_code(event)) == 2
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["code"] == evening_code(event)


async def test_only_the_door_is_given_it(house, open_browser):
    event = await an_event()
    guest = await as_(await someone("rin"), open_browser())

    assert (await guest.get(f"/api/v1/events/{event.slug}/door/names")).status_code == 403
