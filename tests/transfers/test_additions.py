"""What was taken in addition, such as the party, goes along with the place."""

from community.additions.add import add, additions_of
from community.database import execute
from community.members.tables import Standing
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.price import lines_of
from community.registering.register import register
from community.registrations.tables import Registration
from community.transfers.decide import agree
from community.transfers.pass_on import pass_on
from tests.cast import an_event, aoi, haruto, someone

REN = ("れん", "ren@example.jp")
TALK = {"name": "議論", "capacity": 5}
PARTY = {"name": "懇親会", "capacity": 1, "is_beside": True, "position": 2}
PARTY |= {"fee_yen": 4000, "member_fee_yen": 3500}


async def a_place_with_the_party(**known):
    event = await an_event(kinds=(TALK, {**PARTY, **known}))
    party = (await kinds_of(event))[1]
    mine = await register(event, await haruto())
    await add(mine, party)
    return mine, party


async def reread(row):
    return await type(row).objects().get(type(row).id == row.id)


async def test_the_party_goes_along_and_is_counted_once(house):
    mine, party = await a_place_with_the_party()

    await pass_on(mine, *REN)

    theirs = await reread(mine)
    [added] = await additions_of(theirs)
    assert (added.standing, added.kind.id) == ("confirmed", party.id)
    assert (await PlaceKind.objects().get(PlaceKind.id == party.id)).taken == 1
    told = await Message.objects().get(Message.cause == f"taken_over:{mine.id}:{theirs.sequence}")
    assert "懇親会" in told.text


async def test_who_is_no_member_pays_for_the_party_like_everybody_else(house):
    mine, _party = await a_place_with_the_party()
    assert (await reread(mine)).fee_yen == 2000 + 3500

    await pass_on(mine, *REN)

    row = await reread(mine)
    lines = [(each.label, each.amount_yen) for each in lines_of(row.price_lines)]
    assert row.fee_yen == 3000 + 4000
    assert sum(amount for _label, amount in lines) == row.fee_yen


async def test_a_member_keeps_the_members_price_of_both_as_it_was_promised(house):
    mine, _party = await a_place_with_the_party()
    await someone("ren", standing=Standing.MEMBER)
    await execute("UPDATE place_kind SET fee_yen = 9000, member_fee_yen = 9000")

    await pass_on(mine, "ren", "ren@example.jp")

    assert (await reread(mine)).fee_yen == 2000 + 3500


async def test_a_turn_on_the_partys_waitlist_goes_along_too(house):
    mine, party = await a_place_with_the_party()
    late = await register(await mine.get_related(Registration.event), await someone("mei"))
    await add(late, party)

    await pass_on(late, *REN)

    [waits] = await additions_of(await reread(late))
    assert (waits.standing, waits.kind.id) == ("waitlisted", party.id)


async def test_a_party_for_members_waits_for_an_organiser(house):
    await aoi()
    mine, _party = await a_place_with_the_party(for_whom="members")

    transfer = await pass_on(mine, *REN)

    assert (transfer.state, (await reread(mine)).member) == ("asked", mine.member)
    await agree(await reread(transfer))
    [added] = await additions_of(await reread(mine))
    assert (added.standing, (await reread(mine)).member == mine.member) == ("confirmed", False)
