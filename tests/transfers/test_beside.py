"""What somebody takes in addition is passed on along with the place."""

from community.additions.add import additions_of
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.tables import Registration
from community.transfers.pass_on import pass_on
from tests.cast import an_event, haruto, mei

PARTY = {"name": "懇親会", "is_beside": True, "position": 2}
PARTY |= {"fee_yen": 4000, "member_fee_yen": 3500}


async def passed_on(**party):
    event = await an_event(kinds=({"name": "議論"}, {**PARTY, **party}))
    beside = (await kinds_of(event))[1]
    mine = await register(event, await haruto(), Wish(beside=(beside,)))
    before = mine.fee_yen
    await mei()
    transfer = await pass_on(mine, "mei", "mei@example.jp")
    return transfer, before, await Registration.objects().get(Registration.id == mine.id)


async def test_the_party_goes_along_at_the_other_persons_price(house):
    transfer, before, theirs = await passed_on()

    assert transfer.is_done
    assert (before, theirs.fee_yen) == (2000 + 3500, 3000 + 4000)
    assert [each.has_place for each in await additions_of(theirs)] == [True]


async def test_a_party_for_members_waits_for_an_organisers_word(house):
    transfer, before, theirs = await passed_on(for_whom="members")

    assert (transfer.is_open, theirs.fee_yen) == (True, before)
