"""People rate their own work: only they read it, and the team sees the middle of three."""

from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.database import fetch_value
from community.database.actor import acting
from community.members.tables import Member
from community.privacy.erase import erase
from community.privacy.take_along import take_along
from community.ratings.effect import effects
from community.ratings.rate import rate, rated_by
from community.ratings.read import Said
from community.ratings.remedies import Planned, begin
from community.ratings.tables import Blocker, SelfRating, Subject
from community.ratings.team import of_each_event, shared, whole_gap
from community.refusal import Conflict, Refused
from tests.cast import an_event, aoi, someone

WHY = "準備の時間が足りませんでした。"


async def over(slug="hitori-cs-33", number=33, days_ago=1):
    began = now() - timedelta(days=days_ago)
    return await an_event(slug, number=number, starts_at=began, ends_at=began + timedelta(hours=2))


def said(score=70, blockers=("time",), **known) -> Said:
    return Said(score=str(score), reason=WHY, blockers=blockers, **known)


async def raters(count=3):
    names = [f"host{number}" for number in range(count)]
    known = await Member.objects().where(Member.name.is_in(names)).order_by(Member.name)
    return known or [await someone(name) for name in names]


async def test_a_rating_is_kept_and_a_second_one_takes_its_place(house):
    event, [host] = await over(), await raters(1)

    await rate(host, event, said(70))
    await rate(host, event, said(80, hours_per_case="4.5", cases="40"))

    [kept] = await rated_by(host, event)
    assert (kept.score, kept.cases, kept.minutes_per_case) == (80, 40, 270)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"score": "101"}, "score"),
        ({"score": ""}, "score"),
        ({"score": "七十"}, "score"),
        ({"reason": "忙しい"}, "reason"),
        ({"blockers": ["weather"]}, "blockers"),
        ({"subject": "own_case"}, "subject"),
        ({"subject": "roundtable"}, "about"),
        ({"hours_per_case": "four"}, "hours_per_case"),
        ({"hours_per_case": "NaN"}, "hours_per_case"),
    ],
)
async def test_what_cannot_be_is_refused_at_its_field(house, wrong, field):
    event, [host] = await over(), await raters(1)

    with pytest.raises(Refused) as no:
        await rate(host, event, said()._replace(**wrong))

    assert (no.value.field, await SelfRating.count()) == (field, 0)


async def test_an_evening_is_not_rated_before_it_is_over(house):
    with pytest.raises(Conflict):
        await rate((await raters(1))[0], await an_event(), said())


async def test_the_team_sees_the_middle_of_three_and_nothing_of_two(house):
    event, [one, two, three] = await over(), await raters()
    await rate(one, event, said(70))
    await rate(two, event, said(55, ["time", "skill"]))
    before = (await of_each_event(), await shared())

    await rate(three, event, said(90, ["information"]))

    [told] = await of_each_event()
    assert before == ([], [])
    assert (told.scores.middle, told.scores.raters) == (70, 3)
    assert [round(part.share, 4) for part in told.parts] == [0.6176, 0.2647, 0.1176]


async def test_three_ratings_of_one_person_are_one_voice(house):
    event, [host] = await over(), await raters(1)

    for letter in "ABC":
        await rate(host, event, said(70, subject=Subject.ROUNDTABLE, about=letter))

    assert (len(await rated_by(host)), await of_each_event()) == (3, [])


async def test_own_work_is_in_no_sum(house):
    event, people = await over(), await raters()
    for each in people:
        await rate(each, None, said(10, subject=Subject.OWN_CASE, about="A社", blockers=["tools"]))
        await rate(each, event, said(90))

    assert [part.blocker for part in whole_gap(await shared())] == ["time"]


async def test_after_ninety_days_the_same_people_are_compared(house):
    owner, event, people = await aoi(), await over(), await raters()
    for each, score in zip(people, (70, 55, 90), strict=True):
        await rate(each, event, said(score))
    day = f"{now().date() + timedelta(days=30)}"
    await begin(Planned("準備を二人で分ける", Blocker.TIME, str(owner.id), day, "10"))
    before = [(each.change, each.raters) for each in await effects()]

    with moved_to(now() + timedelta(days=100)):
        later = await over("hitori-cs-36", 36)
        changed = []
        for each, score in zip(people, (85, 60, 91), strict=True):
            await rate(each, later, said(score))
            changed.append([(each.change, each.raters) for each in await effects()])

    assert before == [(None, None)]
    assert changed == [[(None, None)], [(None, None)], [(5.0, 3)]]


async def test_a_remedy_needs_somebody_who_holds_a_role(house):
    await aoi()
    stranger = await someone("sora")

    with pytest.raises(Refused) as no:
        await begin(Planned("分ける", Blocker.TIME, str(stranger.id), "2027-03-31", "10"))

    assert no.value.field == "owner"


async def test_the_log_masks_what_somebody_said_of_their_own_work(house):
    event, [host] = await over(), await raters(1)

    with acting("person", host.id):
        await rate(host, event, said(37))

    log = await fetch_value(
        "SELECT string_agg(e.after::text, ' ') FROM audit_entry e WHERE tablename = 'self_rating'"
    )
    assert ("subject" in log, WHY in log, "37" in log, "time" in log.split('"')) == (
        True, False, False, False,
    )  # fmt: skip


async def test_a_person_takes_their_ratings_along_and_deletes_them(house):
    await aoi()
    event, [host] = await over(), await raters(1)
    await rate(host, event, said(70))

    copy = (await take_along(host, as_tables=False)).decode()
    await erase(host)

    assert ("self_rating" in copy, await SelfRating.count()) == (True, 0)
