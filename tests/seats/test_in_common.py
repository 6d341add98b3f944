"""What I see of those at my roundtable: only what they allow, and only what we share."""

from community.consents.decide import give, withdraw
from community.consents.purpose import Purpose
from community.database import execute
from community.members.visitor import Visitor
from community.plannings.seat import seat_everyone
from community.registrations.tables import Registration
from community.seats.in_common import Shown, common_with, in_common
from tests.cast import an_event
from tests.roundtables.guests import comes

SAME = "UPDATE member SET phase = 'PMF', industry = 'SaaS', topics = 'churn、採用'"


async def three_at_one_roundtable():
    event = await an_event()
    people = [await comes(event, name) for name in ("aoi", "haruto", "mei")]
    await execute(SAME)
    await seat_everyone(event, rounds=1, size=5, seed=1)
    return [
        await Registration.objects(Registration.member).get(Registration.id == each.id)
        for each in people
    ]


def test_only_what_both_say_is_in_common():
    one = Shown("PMF", "SaaS", "churn、採用 / KPI")

    assert in_common(one, Shown("ＰＭＦ", "製造", "ｋｐｉ, 価格")) == [
        "同じフェーズ：ＰＭＦ",
        "二人とも話したいこと：ｋｐｉ",
    ]
    assert in_common(one, Shown("", "", "")) == []
    assert in_common(Shown("", "", ""), Shown("", "", "")) == []


async def test_nothing_is_shown_of_who_has_not_allowed_it(house):
    me, haruto, mei = await three_at_one_roundtable()
    await give(mei.member, Purpose.ROUNDTABLE)

    found = await common_with(me, Visitor(me.member))

    assert found == {mei.id: [
        "同じフェーズ：PMF", "同じ業界：SaaS", "二人とも話したいこと：churn、採用",
    ]}  # fmt: skip
    assert haruto.id not in found


async def test_a_yes_that_is_taken_back_shows_nothing_any_more(house):
    me, _haruto, mei = await three_at_one_roundtable()
    await give(mei.member, Purpose.ROUNDTABLE)
    await withdraw(mei.member, Purpose.ROUNDTABLE)

    assert await common_with(me, Visitor(me.member)) == {}


async def test_who_works_here_does_not_read_it_on_the_seat_of_another(house):
    me, haruto, mei = await three_at_one_roundtable()
    await give(mei.member, Purpose.ROUNDTABLE)

    staff = Visitor(haruto.member, by_role=True)

    assert await common_with(me, staff) == {}
    assert mei.id in await common_with(haruto, staff)
