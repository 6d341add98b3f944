"""What would go back if the evening were called off is what is ordered when it is."""

import pytest

from community.changes.change import call_off
from community.database import only
from community.members.tables import Member
from community.payments.means import Means
from community.payments.tables import Kind, Payment, Refund, Refunding
from community.refunds.would_go_back import would_go_back
from community.registering.register import register
from tests.cast import an_event, someone
from tests.checkouts.jobs import work_off


async def paid(event, name, means, amount_yen=3000):
    """Somebody has paid this; the row of it."""
    mine = await register(event, await someone(name))
    given = {"event": event.id, "registration": mine.id, "means": means}
    row = Payment(**given, amount_yen=amount_yen)
    await row.save()
    mine.paid_yen = amount_yen
    await mine.save()
    return row


async def a_refund(row, step):
    return await Refund(
        registration=row.registration, payment=row.id, amount_yen=row.amount_yen, step=step
    ).save()


async def handed_over(row):
    """The refund of it failed, and one of us gave it back by a transfer."""
    await a_refund(row, Refunding.FAILED)
    given = {"event": row.event, "registration": row.registration, "reverses": row.id}
    await Payment(
        **given, kind=Kind.GIVEN_BACK, means=Means.BANK, amount_yen=-row.amount_yen
    ).save()


async def told(event):
    found = await would_go_back(event)
    return found.alone_yen, found.by_hand_yen


async def test_what_was_given_back_another_way_is_taken_off_what_was_paid(house):
    event = await an_event()
    first, _ = await paid(event, "ren", Means.CARD), await paid(event, "rin", Means.CARD)
    assert await told(event) == (6000, 0)

    await handed_over(first)

    assert await told(event) == (3000, 0)


async def test_whom_no_provider_can_reach_is_by_hand(house):
    event = await an_event()
    at_store, failed = await paid(event, "ren", Means.KONBINI), await paid(event, "rin", "card")
    assert await told(event) == (6000, 0)

    await Member.update({Member.email: None}).where(Member.name == "ren")
    await a_refund(failed, Refunding.FAILED)

    assert (at_store.amount_yen, await told(event)) == (3000, (0, 6000))


async def test_what_is_on_its_way_back_is_told_no_more(house):
    event = await an_event()
    row = await paid(event, "ren", Means.CASH)
    assert await told(event) == (0, 3000)

    await a_refund(row, Refunding.BY_HAND)

    assert await told(event) == (0, 0)


@pytest.mark.parametrize("means", [Means.CASH, Means.BANK])
async def test_it_is_what_is_ordered_when_it_is_called_off(house, means):
    event = await an_event()
    await paid(event, "ren", means)
    before = await told(event)

    await call_off(event, "台風のため")
    await work_off()

    refund = only(await Refund.objects().first())
    assert (before, refund.amount_yen, refund.step) == ((0, 3000), 3000, "by_hand")
