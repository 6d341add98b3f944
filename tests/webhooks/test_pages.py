"""Organisers see where messages go and how they fared, and each secret just once."""

import re

from community.webhooks.look import SHOWN
from community.webhooks.secret import opened
from community.webhooks.tables import Delivery, Destination, Off, State
from tests.cast import aoi, as_
from tests.webhooks.receiver import a_destination, receiver

FORM = {"name": "CRM", "kinds": ["report.published", "event.changed"]}


async def only() -> Destination:
    found = await Destination.objects().first()
    assert found is not None
    return found


async def test_a_destination_is_added_and_its_secret_shown_once(open_browser):
    browser = await as_(await aoi(), open_browser())

    async with receiver() as there:
        made = await browser.post("/webhooks", data={**FORM, "url": there.url})

    destination = await only()
    secret = opened(destination.secret)
    shown = await browser.get(f"/webhooks/{destination.id}")
    assert (made.status_code, secret in made.text, secret in shown.text) == (200, True, False)
    assert destination.kinds == ["event.changed", "report.published"]
    assert f'value="{there.url}"' in shown.text
    assert re.findall(r'value="([a-z.]+)" checked', shown.text) == destination.kinds


async def test_one_kind_alone_is_taken(open_browser):
    browser = await as_(await aoi(), open_browser())

    async with receiver() as there:
        await browser.post("/webhooks", data={**FORM, "kinds": "checkin.created", "url": there.url})

    assert (await only()).kinds == ["checkin.created"]


async def test_an_address_inside_is_refused_at_its_field(open_browser):
    browser = await as_(await aoi(), open_browser(referer="http://community.test/webhooks"))

    answer = await browser.post("/webhooks", data={**FORM, "url": "https://127.0.0.1/hooks"})

    assert (answer.status_code, await Destination.count()) == (422, 0)
    assert "内部ネットワーク" in re.findall(r'id="f-url-no".*?</p>', answer.text)[0]
    assert 'value="https://127.0.0.1/hooks"' in answer.text


async def test_nothing_chosen_and_no_name_are_refused(open_browser):
    browser = await as_(await aoi(), open_browser(referer="http://community.test/webhooks"))

    async with receiver() as there:
        nothing = await browser.post("/webhooks", data={"name": "CRM", "url": there.url})
        odd = await browser.post("/webhooks", data={**FORM, "url": there.url, "kinds": "x"})
        nameless = await browser.post("/webhooks", data={**FORM, "url": there.url, "name": " "})

    statuses = [answer.status_code for answer in (nothing, odd, nameless)]
    assert (statuses, await Destination.count()) == ([422] * 3, 0)


async def test_why_it_is_off_is_told_and_it_can_be_turned_on(open_browser):
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    destination = await a_destination("https://example.com/hooks")

    await browser.post(f"/webhooks/{destination.id}/off")
    off = (await browser.get(f"/webhooks/{destination.id}")).text
    listed = (await browser.get("/webhooks")).text
    was_off = (await only()).off_because
    await browser.post(f"/webhooks/{destination.id}/on")

    assert ["turned off by hand" in page for page in (off, listed)] == [True, True]
    assert (was_off, (await only()).is_on) == (Off.BY_HAND, True)


async def test_a_test_is_followed_on_its_own_page(open_browser):
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    destination = await a_destination("https://example.com/hooks")

    sent = await browser.post(f"/webhooks/{destination.id}/test")
    page = await browser.get(sent.headers["location"])

    assert sent.status_code == 303
    assert "webhook.test" in page.text


async def test_an_answer_stays_words_on_the_page(open_browser):
    browser = await as_(await aoi(), open_browser())
    destination = await a_destination("https://example.com/hooks")
    delivery = Delivery(
        destination=destination.id, kind="event.changed", body="{}", state=State.GIVEN_UP,
        status=500, answer="<script>alert(1)</script>",
    )  # fmt: skip
    await delivery.save()

    page = await browser.get(f"/deliveries/{delivery.id}")

    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


async def test_older_messages_are_one_tap_away(open_browser):
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    destination = await a_destination("https://example.com/hooks")
    for _ in range(SHOWN + 2):
        await Delivery(destination=destination.id, kind="event.changed", body="{}").save()

    newest = await browser.get(f"/webhooks/{destination.id}")
    older = await browser.get(f"/webhooks/{destination.id}?number=2")

    assert [len(re.findall('class="title"', page.text)) for page in (newest, older)] == [SHOWN, 2]
    assert ["Older" in page.text for page in (newest, older)] == [True, False]


async def test_it_is_removed_with_its_log(open_browser):
    browser = await as_(await aoi(), open_browser())
    destination = await a_destination("https://example.com/hooks")
    await Delivery(destination=destination.id, kind="event.changed", body="{}").save()

    await browser.post(f"/webhooks/{destination.id}/removal")

    assert (await Destination.count(), await Delivery.count()) == (0, 0)
