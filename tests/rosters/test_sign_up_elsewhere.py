"""Where people sign up on another platform, there is no second list here."""

import pytest

from community.database import execute
from community.events.publish import publish
from community.language import speaking
from community.patterns.follow import follow, register_each_time
from community.patterns.tell import after_publication
from community.places.announce import announce
from community.platforms.listing import read_listing_address
from community.refusal import Conflict, Refused
from community.registering.register import register, register_by_address
from community.registering.walk_in import add_walk_in
from community.registering.wish import Newcomer, Wish
from community.registrations.tables import Registration, Source
from community.rosters.listings import link, sign_up_at
from tests.cast import a_series, an_event, as_, haruto, someone
from tests.events.plans import a_plan
from tests.patterns.mails import mails_to
from tests.rosters.lists import brought, luma

PEATIX = "https://peatix.com/event/4"
SAID = f"People sign up for this evening on peatix.com: {PEATIX}"


async def elsewhere(event=None):
    event = event or await an_event()
    await sign_up_at(event, await link(event, PEATIX))
    return await type(event).objects().get(type(event).id == event.id)


async def test_nobody_registers_here_by_themselves_and_everybody_is_told_where(house):
    event, known = await elsewhere(), await haruto()

    for asks in (
        register(event, known),
        register_by_address(event, Newcomer("haruto", "haruto@example.jp", "")),
        register_by_address(event, Newcomer("new", "new@example.jp", "")),
    ):
        with speaking("en"), pytest.raises(Conflict) as refused:
            await asks
        assert refused.value.sentence == SAID

    assert await Registration.count() == 0


async def test_an_organiser_a_walk_in_and_a_roster_still_bring_people(house):
    event = await elsewhere()

    await register_by_address(event, Newcomer("rin", "rin@example.jp", ""), Wish(source=Source.API))
    await add_walk_in(event, "ren")
    await brought(event, luma(("g-1", "sora", "sora@example.jp", "approved")))

    sources = await Registration.select(Registration.source).order_by(Registration.registered_at)
    assert sorted(each["source"] for each in sources) == ["api", "roster", "walk_in"]


async def test_the_form_leads_there_and_a_sent_form_says_so(house, open_browser):
    event = await elsewhere()
    new = f"/events/{event.slug}/registrations/new"
    stranger = open_browser(accept_language="en")

    form = await stranger.get(new)
    sent = await stranger.post(
        f"/events/{event.slug}/registrations",
        data={"name": "new", "email": "new@example.jp", "old_enough": "1"},
        headers={"referer": f"http://community.test{new}"},
    )

    assert (form.status_code, f'href="{PEATIX}"' in form.text) == (200, True)
    assert ('name="email"' in form.text, "Register on peatix.com" in form.text) == (False, True)
    assert (sent.status_code, SAID in sent.text, f'href="{PEATIX}"' in sent.text) == (
        422,
        True,
        True,
    )


async def test_who_is_registered_here_already_still_finds_the_ticket(house, open_browser):
    event, guest = await an_event(), await haruto()
    mine = await register(event, guest)
    await elsewhere(event)
    browser = await as_(guest, open_browser())

    form = await browser.get(f"/events/{event.slug}/registrations/new")

    assert f"/registrations/{mine.id}" in form.text


async def test_programs_read_where_and_a_members_own_program_is_refused(house, open_browser):
    event = await elsewhere()
    browser = await as_(await haruto(), open_browser(accept_language="en"))

    told = (await browser.get(f"/api/v1/events/{event.slug}")).json()
    mine = await browser.post(f"/api/v1/events/{event.slug}/registrations/mine", json={})

    assert told["sign_up_url"] == PEATIX
    assert (mine.status_code, mine.json()["title"]) == (409, SAID)


async def test_who_is_registered_each_time_is_told_where_instead(house):
    member = await someone("ren", standing="member", language="en")
    await register_each_time(await a_series(), member)
    await follow(await a_series(), await someone("sora", language="en"))
    draft = await announce(a_plan())
    event = await publish(await elsewhere(draft))
    await execute("DELETE FROM message")

    await after_publication(str(event.id))

    assert await Registration.count() == 0
    [told] = await mails_to("ren@example.jp")
    [other] = await mails_to("sora@example.jp")
    asked = "You asked to be registered each time."
    assert (f"Sign up on peatix.com: <{PEATIX}>" in told.text, asked in told.text) == (True, True)
    assert (PEATIX in other.text, asked in other.text) == (True, False)


@pytest.mark.parametrize("odd", ["<b>", '"', "'", " x", "\u3000"])
def test_an_address_with_anything_odd_in_it_is_none(odd):
    with pytest.raises(Refused):
        read_listing_address(f"{PEATIX}?a={odd}a")
