"""The page of a draw, before and after, and what organisers do about it."""

import re
from asyncio import create_subprocess_shell
from asyncio.subprocess import PIPE
from html import unescape

from community.clock import moved_to
from community.draws.draw import draw
from community.events.kind_plan import Way
from community.places.kinds import first_kind
from community.places.lot import commitment
from community.registrations.tables import Registration
from tests.cast import an_event, aoi, as_, mei
from tests.draws.test_draw import LATER, SEED, a_lottery, apply


async def test_everybody_sees_the_fingerprint_first_and_the_seed_afterwards(open_browser):
    event, kind = await a_lottery()
    await apply(event, 4)
    path = f"/events/{event.slug}/places/{kind.id}/draw"
    browser = open_browser(accept_language="en")

    before = (await browser.get(path)).text
    told = (await browser.get(f"/api/v1{path}")).json()
    with moved_to(LATER):
        await draw(kind)
    after = (await browser.get(path)).text
    read = (await browser.get(f"/api/v1{path}")).json()

    assert (commitment(SEED) in before, SEED in before) == (True, False)
    assert (told["seed"], told["seed_hash"], told["applied"]) == ("", commitment(SEED), 4)
    assert (commitment(SEED) in after, SEED in after) == (True, True)
    assert [each["has_place"] for each in read["lots"]] == [True] * 3 + [False]


async def test_the_commands_on_the_page_compute_what_stands_on_the_page(open_browser):
    event, kind = await a_lottery()
    await apply(event, 4)
    with moved_to(LATER):
        await draw(kind)
    page = (await open_browser().get(f"/events/{event.slug}/places/{kind.id}/draw")).text

    commands = [unescape(each) for each in re.findall("<code[^>]*>(printf .*?)</code>", page)]
    ran = [await create_subprocess_shell(each, stdout=PIPE) for each in commands]
    fingerprint, lot = [(await each.communicate())[0].decode().split()[0] for each in ran]

    assert f">{fingerprint}<" in page
    assert f"<code>{lot[:12]}…</code>" in page


async def test_the_secret_is_nowhere_before_the_draw(open_browser):
    event, kind = await a_lottery()
    organiser = await as_(await aoi(), open_browser())
    places = f"/events/{event.slug}/places"

    seen = [
        (await organiser.get(path)).text
        for path in (places, f"{places}/{kind.id}", f"{places}/{kind.id}/draw", f"/api/v1{places}")
    ]

    assert all(len(page) > 100 and SEED not in page for page in seen)


async def test_an_organiser_lets_somebody_come_first_and_draws(open_browser):
    event, kind = await a_lottery(capacity=1)
    applied = await apply(event, 3)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    path = f"/events/{event.slug}/places/{kind.id}/draw"

    early = await organiser.post(path)
    named = f"/registrations/{applied[2].id}/nomination"
    await organiser.post(named, data={"is_nominated": "1"})
    listed = (await organiser.get(f"/events/{event.slug}/registrations")).text
    guest = await as_(await mei(), open_browser())
    refused = await guest.post(named, data={"is_nominated": "1"})
    with moved_to(LATER):
        drawn = await organiser.post(path)
    late = await organiser.post(named, data={"is_nominated": "1"})

    assert [early.status_code, refused.status_code] == [409, 403]
    assert [drawn.status_code, late.status_code] == [303, 409]
    assert "Comes first" in listed
    assert (await Registration.objects().get(Registration.id == applied[2].id)).has_place


async def test_a_choice_of_the_organisers_is_not_called_a_draw(open_browser):
    event = await an_event(kinds=({"way": Way.NOMINATION, "draw_at": LATER},))
    kind = await first_kind(event)
    await apply(event, 2)
    browser, path = (
        open_browser(accept_language="en"),
        f"/events/{event.slug}/places/{kind.id}/draw",
    )

    before = (await browser.get(path)).text
    form = (await browser.get(f"/events/{event.slug}/registrations/new")).text
    with moved_to(LATER):
        await draw(kind)
        after = (await browser.get(path)).text

    assert [form.count(each) for each in ("Decided on ", "Drawn on ", "for the draw")] == [1, 0, 0]
    assert ("The organisers choose who" in before, "organisers have chosen" in before) == (1, 0)
    assert ("The organisers choose who" in after, "organisers have chosen" in after) == (0, 1)
    assert "Draw: " not in before + after


async def test_the_ticket_tells_the_number_before_and_the_result_after(open_browser):
    event, kind = await a_lottery()
    person = await mei()
    browser = await as_(person, open_browser(accept_language="en"))
    await browser.post(f"/events/{event.slug}/registrations", data={})
    mine = await Registration.objects().get(Registration.member == person.id)

    before = (await browser.get(f"/registrations/{mine.id}")).text
    with moved_to(LATER):
        await draw(kind)
        after = (await browser.get(f"/registrations/{mine.id}")).text

    assert "Your number in the draw: 1." in before
    assert ("Result of the draw" in after, "You have a place" in after) == (True, True)
