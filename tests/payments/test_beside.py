"""Place and party are one price: due at the door, given back together, each with its tax."""

import msgspec

from community.additions.add import add, additions_of
from community.additions.give_up import give_up
from community.cancelling.cancel import cancel
from community.checkouts.settle import settle
from community.database import fetch
from community.ledger.till import till_of
from community.payments.due import still_due
from community.payments.means import Means
from community.payments.record import record
from community.places.kinds import kinds_of
from community.receipts.issue import issue
from community.receipts.receipt_content import Content
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.tables import Registration
from tests.cast import an_event, haruto, mei

PARTY = {"name": "懇親会", "is_beside": True, "position": 2, "tax_percent": 8}
PARTY |= {"fee_yen": 4000, "member_fee_yen": 3500}


async def an_evening():
    event = await an_event(kinds=({"name": "議論"}, PARTY))
    return event, (await kinds_of(event))[1]


async def reread(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def on_its_way_back(registration) -> int:
    await settle(str(registration.id))
    rows = await fetch("SELECT amount_yen FROM refund WHERE registration = $1", registration.id)
    return sum(row["amount_yen"] for row in rows)


async def test_both_are_due_at_the_door_and_lie_in_the_till(house):
    event, party = await an_evening()
    mine = await register(event, await mei(), Wish(beside=(party,)))

    due_yen = still_due(mine)
    await record(mine, Means.CASH, due_yen, 10_000, "aoi")

    assert (due_yen, still_due(await reread(mine))) == (7000, 0)
    assert (await till_of(event)).taken_yen() == 7000


async def test_who_cancels_gets_both_back(house):
    event, party = await an_evening()
    mine = await register(event, await mei(), Wish(beside=(party,)))
    await record(mine, Means.CASH, 7000, 0, "aoi")

    await cancel(mine)

    assert await on_its_way_back(mine) == 7000


async def test_who_gives_up_the_party_alone_gets_its_price_back(house):
    event, party = await an_evening()
    mine = await register(event, await mei(), Wish(beside=(party,)))
    await record(mine, Means.CASH, 7000, 0, "aoi")

    await give_up((await additions_of(mine))[0])

    assert await on_its_way_back(mine) == 4000


async def test_who_adds_it_after_paying_pays_the_rest(house):
    event, party = await an_evening()
    mine = await register(event, await mei())
    await record(mine, Means.CASH, 3000, 0, "aoi")

    await add(mine, party)

    assert still_due(await reread(mine)) == 4000


async def test_the_receipt_taxes_each_at_its_own_rate(house):
    event, party = await an_evening()
    mine = await register(event, await haruto(), Wish(beside=(party,)))
    await record(mine, Means.CASH, 5500, 0, "aoi")

    receipt = await issue(await reread(mine), "haruto")

    kept = msgspec.json.decode(receipt.content, type=Content)
    assert [(item.label, item.amount_yen, item.percent) for item in kept.items] == [
        ("Regular price", 3000, 10),
        ("Member discount", -1000, 10),
        ("懇親会", 4000, 8),
        ("Member discount", -500, 8),
    ]
    assert [(rate.percent, rate.total_yen) for rate in kept.rates] == [(10, 2000), (8, 3500)]
