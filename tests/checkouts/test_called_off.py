"""An evening is called off while somebody is on the way to the provider's page."""

import asyncio

import pytest

from community.cancelling.cancel import cancel
from community.changes.change import call_off
from community.checkouts.checkout import begin, pay_online
from community.checkouts.look import look
from community.database import only
from community.payments.tables import Checkout, Step
from community.payments.terms import set_terms
from community.refusal import Refused
from community.registering.register import register
from tests.cast import an_event, haruto, someone
from tests.checkouts.jobs import work_off

MADE = "POST /v1/checkout/sessions"
PAID_AHEAD = {"kinds": ({"pays_ahead": True, "offer_minutes": 30},)}


async def a_place_to_pay():
    event = await an_event(**PAID_AHEAD)
    return event, await register(event, await haruto())


def states(stripe):
    return {each["status"] for each in stripe.sessions.values()}


async def steps():
    return [each.step for each in await Checkout.objects()]


@pytest.mark.parametrize("is_settled_meanwhile", [True, False])
async def test_nobody_is_sent_to_a_page_that_was_made_while_it_was_called_off(
    stripe, is_settled_meanwhile
):
    event, registration = await a_place_to_pay()

    async def meanwhile():
        await call_off(event, "台風のため")
        if is_settled_meanwhile:
            await work_off()

    stripe.done[MADE] = meanwhile
    with pytest.raises(Refused, match="オンラインではお支払いいただけません"):
        await pay_online(registration)

    await work_off()
    assert (states(stripe), await steps()) == ({"expired"}, [Step.EXPIRED])


async def test_what_was_begun_when_it_was_called_off_has_ended(stripe):
    event, registration = await a_place_to_pay()
    checkout, _event = await begin(registration)
    await call_off(event, "台風のため")

    with pytest.raises(Refused):
        await pay_online(registration)
    before = (await Checkout.objects().get(Checkout.id == checkout.id)).step
    await work_off()

    assert ([before, *await steps()], stripe.sessions) == ([Step.BEGUN, Step.EXPIRED], {})


async def test_whoever_taps_in_the_moment_it_is_called_off_never_has_a_page_that_takes_money(
    stripe,
):
    event = await an_event(**PAID_AHEAD)
    people = [await someone(f"person{number}") for number in range(8)]
    places = [await register(event, person) for person in people]
    await begin(places[0])  # whose page is being made

    ends = await asyncio.gather(
        *(pay_online(place) for place in places[:4]),
        call_off(event, "台風のため"),
        *(pay_online(place) for place in places[4:]),
        return_exceptions=True,
    )
    await work_off()

    assert all(isinstance(end, (str, Refused)) or end.is_called_off for end in ends)
    assert states(stripe) <= {"expired"}
    assert set(await steps()) == {Step.EXPIRED}


async def test_who_had_cancelled_late_is_given_the_rest_back_too(stripe):
    event = await an_event()
    terms = {"free_until_hours": 24 * 90, "percent_after": 50, "pays_online": True}
    await set_terms(event, {**terms, "transfer_to": ""})
    mine = await register(event, await haruto())
    await stripe.pay((await pay_online(mine)).rpartition("/")[2])
    await look(only(await Checkout.objects().first()))
    await cancel(mine)
    await work_off()
    kept_yen = await stripe.balance()

    await call_off(event, "台風のため")
    await work_off()

    assert (kept_yen, await stripe.balance()) == (1000, 0)
