"""Sponsors get the data of those who allow it, by a link that ends."""

import csv
import io
import json
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.clock import moved_to, now
from community.consents.decide import give, withdraw
from community.consents.purpose import Purpose
from community.privacy.erase import erase
from community.privacy.tables import SponsorDownload, SponsorExport
from community.refusal import Refused
from community.registering.register import register
from community.settings import settings
from community.sponsors.link import end, fetch_people, link_of, offer
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, mei, someone

SHARING = Purpose.SPONSOR_SHARING
FORM = {"recipient": "白樺商会", "purpose": "お礼のメール", "name": "1", "email": "1", "days": "14"}
API = "/api/v1/events/hitori-cs-33/sponsor-exports"
HERE = "/events/hitori-cs-33/sponsors"


async def three_people():
    """Haruto and Mei allow it, Ren does not; all three have a place."""
    event, people = await an_event(), [await haruto(), await mei(), await someone("ren")]
    registrations = [await register(event, person) for person in people]
    for person in people[:2]:
        await give(person, SHARING)
    return event, people, registrations


async def an_export(event, fields=("name", "email"), days=14) -> SponsorExport:
    return await offer(event, None, "白樺商会", "お礼のメール", fields, days)


async def fetched(browser, export) -> list[dict[str, str]]:
    text = (await browser.post(link_of(export))).content.decode("utf-8-sig")
    assert text.startswith("name,email\r\n")
    return list(csv.DictReader(io.StringIO(text)))


async def test_only_who_said_yes_is_in_it_and_only_what_was_chosen(open_browser):
    event, *_ = await three_people()

    rows = await fetched(open_browser(), await an_export(event))

    assert rows == [
        {"name": "haruto", "email": "haruto@example.jp"},
        {"name": "mei", "email": "mei@example.jp"},
    ]


async def test_who_withdraws_cancels_or_is_deleted_is_left_out_of_the_next_download(open_browser):
    event, (one, _two, _three), registrations = await three_people()
    export = await an_export(event)
    await withdraw(one, SHARING)
    left = [row["name"] for row in await fetched(open_browser(), export)]
    await cancel(registrations[1])
    await give(one, SHARING)
    await erase(one)

    at_last = await fetched(open_browser(), export)

    assert (left, at_last) == (["mei"], [])
    (settings().data_path / "deletions").unlink()


async def test_every_download_is_recorded_with_its_people(open_browser):
    event, people, _ = await three_people()
    export = await an_export(event)

    for _time in range(2):
        await fetched(open_browser(), export)

    records = await SponsorDownload.objects()
    assert [each.people for each in records] == [2, 2]
    assert set(json.loads(records[0].members)) == {str(person.id) for person in people[:2]}


async def test_looking_at_the_link_is_no_download(open_browser):
    event, *_ = await three_people()

    page = await open_browser().get(link_of(await an_export(event)))

    assert (page.status_code, page.text.count("haruto")) == (200, 0)
    assert await SponsorDownload.count() == 0


async def test_a_link_ends_on_its_day_and_when_it_is_taken_back(open_browser):
    event, *_ = await three_people()
    export, other = await an_export(event), await an_export(event)
    await end(other)

    with moved_to(now() + timedelta(days=15)):
        late = await open_browser().post(link_of(export))
    taken_back = await open_browser().post(link_of(other))
    torn = await open_browser().post(link_of(export) + "x")

    assert [late.status_code, taken_back.status_code, torn.status_code] == [410, 410, 404]
    assert await SponsorDownload.count() == 0


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"recipient": " "}, "recipient"),
        ({"purpose": ""}, "purpose"),
        ({"fields": ["motive"]}, "email"),
        ({"days": 31}, "days"),
        ({"days": 0}, "days"),
    ],
)
async def test_a_link_needs_recipient_purpose_fields_and_an_end(house, wrong, field):
    given = {"recipient": "白樺商会", "purpose": "お礼", "fields": ["name"], "days": 14, **wrong}

    with pytest.raises(Refused) as refused:
        await offer(await an_event(), None, **given)

    assert (refused.value.field, await SponsorExport.count()) == (field, 0)


async def test_the_organiser_makes_a_link_and_sees_who_used_it(open_browser):
    await three_people()
    browser = await as_(await aoi(), open_browser())

    made = await browser.post(HERE, data=FORM)
    [export] = await SponsorExport.objects()
    await fetched(open_browser(), export)
    page = (await browser.get(HERE)).text

    assert (made.status_code, export.columns) == (303, ["name", "email"])
    assert page.count(f'href="{link_of(export)}"') == 1
    assert page.count("2名") == 1
    await browser.post(f"{HERE}/{export.id}/ending")
    assert (await SponsorExport.objects().first()).is_over


async def test_a_program_makes_and_ends_a_sponsors_link_and_never_sees_the_people(open_browser):
    event, person, secret = await an_event(), await mei(), await create_token("test", "organiser")
    client = open_browser(authorization=f"Bearer {secret}")
    await register(event, person)
    await give(person, SHARING)
    wish = {"recipient": "白樺商会", "purpose": "お礼のメール", "fields": ["name"], "days": 7}

    made = (await client.post(API, json=wish)).json()
    await fetch_people(await SponsorExport.objects().first(), "")
    [listed] = (await client.get(API)).json()
    await client.post(f"{API}/{made['id']}/ending")
    gone = await open_browser().post(made["link"])
    refused = await client.post(API, json={**wish, "fields": ["name", "motive"]})

    assert [each["people"] for each in listed["downloads"]] == [1]
    assert "mei" not in str(listed)
    assert (gone.status_code, refused.status_code) == (410, 400)
