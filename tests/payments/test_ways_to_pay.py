"""How an evening is paid, as it is told before anybody registers."""

import pytest

from community.clock import moved_to
from community.language import speaking
from community.payments.tables import Terms
from community.payments.ways_to_pay import ways_to_pay
from community.places.kinds import kinds_of
from community.registering.register import register
from tests.cast import an_event, as_, haruto

DOOR, AHEAD = "At the door.", "A place that is paid ahead is not paid at the door."
FIRST, PAID_AHEAD = {"name": "議論"}, {"name": "特等", "pays_ahead": True, "offer_minutes": 90}
FREE = {"fee_yen": 0, "member_fee_yen": 0}
SENTENCE = "Paid ahead: the place is held for you for 2 hours, and is yours once it is paid."


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ((FIRST,), [DOOR]),
        ((FIRST, {**PAID_AHEAD, "is_beside": True}), [DOOR]),
        ((PAID_AHEAD,), []),
        ((FIRST, PAID_AHEAD), [DOOR, AHEAD]),
        (({"name": "聴講", **FREE}, PAID_AHEAD), []),
        (({"name": "聴講", **FREE},), []),
        (({"name": "聴講", **FREE}, {"name": "懇親会", "is_beside": True}), [DOOR]),
    ],
)
async def test_the_door_is_named_where_something_is_paid_there(house, kinds, told):
    event = await an_event(kinds=kinds)

    with speaking("en"):
        assert ways_to_pay(Terms(event=event.id), await kinds_of(event)) == told


async def test_online_and_transfer_are_named_where_they_are_offered(stripe):
    event = await an_event()
    terms = Terms(event=event.id, pays_online=True, transfer_to="白樺銀行")

    with speaking("en"):
        there = ways_to_pay(terms, await kinds_of(event))
        without = ways_to_pay(Terms(event=event.id, transfer_to="白樺銀行"), await kinds_of(event))

    assert [each.partition(" ")[0] for each in there] == ["At", "Online,", "By"]
    assert [each.partition(" ")[0] for each in without] == ["At", "By"]


@pytest.mark.parametrize(("fee_yen", "times"), [(3000, 1), (0, 0)])
async def test_who_chooses_a_place_that_is_paid_ahead_reads_it_before(open_browser, fee_yen, times):
    fees = {"fee_yen": fee_yen, "member_fee_yen": 0}
    await an_event(kinds=({**PAID_AHEAD, "name": "", **fees},), **fees)
    browser = open_browser(accept_language="en")

    pages = [
        (await browser.get(f"/events/hitori-cs-33{path}")).text
        for path in ("", "/registrations/new")
    ]

    assert [page.count(SENTENCE) for page in pages] == [times, times]


@pytest.mark.parametrize(
    ("fees", "times"), [({"fee_yen": 1000, "member_fee_yen": 500}, 1), (FREE, 0)]
)
async def test_the_event_leads_to_how_one_pays_where_any_place_costs_something(
    open_browser, fees, times
):
    await an_event(kinds=({"name": "聴講"}, {**FIRST, **fees}), **FREE)
    browser = open_browser(accept_language="en")

    event, terms = [
        (await browser.get(f"/events/hitori-cs-33{path}")).text for path in ("", "/terms")
    ]

    assert event.count('href="/events/hitori-cs-33/terms"') == times
    assert terms.count("<h2>Ways to pay</h2>") == times


async def test_the_terms_of_an_evening_that_is_over_say_that_it_is(open_browser):
    event = await an_event()
    page, browser = f"/events/{event.slug}/terms", open_browser(accept_language="en")
    before = (await browser.get(page)).text

    with moved_to(event.ends_at):
        after = (await browser.get(page)).text

    assert [text.count("This event is over.") for text in (before, after)] == [0, 1]


@pytest.mark.parametrize(("fee_yen", "told"), [(0, 0), (2000, 1)])
async def test_who_pays_nothing_is_told_nothing_of_what_goes_back(open_browser, fee_yen, told):
    guest = await haruto()
    mine = await register(await an_event(fee_yen=fee_yen, member_fee_yen=fee_yen), guest)
    browser = await as_(guest, open_browser(accept_language="en"))

    page = (await browser.get(f"/registrations/{mine.id}/payments")).text

    assert page.count("<h2>What goes back</h2>") == told
