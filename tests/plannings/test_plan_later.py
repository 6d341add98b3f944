"""A large seating is made by a job, which can be watched and stopped; a rehearsal seats nobody."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from community.clock import moved_to, now
from community.database import fetch
from community.events.rounds import rounds_of
from community.flaws.person import Person
from community.mixing.asked import Asked
from community.mixing.say import say
from community.planner.hall import all_chairs
from community.planner.improve import improving, like_cards
from community.planner.plan import plan
from community.plannings.plan_in_background import plan_in_background
from community.plannings.plan_later import begin, drafts_of, stop
from community.plannings.rehearse import without_some
from community.plannings.to_plan import Wanted
from community.roundtables.circles import circles_of
from community.roundtables.drop import drop
from community.roundtables.ended import forget_those_over
from community.roundtables.seatings import last_seating
from community.roundtables.tables import Draft, Kind
from community.roundtables.who_sits import who_sits
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Wishes
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto
from tests.roundtables.guests import comes, comes_again, leaves, ten_come

LONG_AGO = NEXT_MONTH - timedelta(days=90)
WANTED = Wanted(rounds=2, size=5, seed=3)


async def people_in(event):
    return [
        sorted(one.name for there in each.roundtables for one in there.people)
        for each in await who_sits(event)
    ]


async def test_the_job_seats_everybody_and_its_draft_is_gone(house):
    event = await an_event()
    everybody = sorted(each.member.name for each in await ten_come(event))
    draft = await begin(event, WANTED, Kind.PLAN)
    before = await people_in(event)

    await plan_in_background(f"{draft.id} ")

    assert before == []
    assert await people_in(event) == [everybody, everybody]
    assert (await last_seating(event)).seed == 3
    assert await drafts_of(event) == []


async def test_a_plan_that_is_ordered_twice_is_made_once(house):
    event = await an_event()
    await ten_come(event)

    first, second = [await begin(event, WANTED, Kind.PLAN) for _ in range(2)]

    jobs = await fetch("SELECT payload FROM pgqueuer WHERE entrypoint = 'plan_seating'")
    assert (first.id, await Draft.count(), len(jobs)) == (second.id, 1, 1)


async def test_a_job_that_comes_again_after_a_crash_does_no_harm(house):
    event = await an_event()
    await ten_come(event)
    draft = await begin(event, WANTED, Kind.PLAN)
    await plan_in_background(f"{draft.id} ")
    seated = await who_sits(event)

    await plan_in_background(f"{draft.id} ")

    assert await who_sits(event) == seated


async def test_stopped_it_uses_the_best_so_far(house):
    event = await an_event()
    everybody = sorted(each.member.name for each in await ten_come(event))
    draft = await begin(event, WANTED, Kind.PLAN)
    await stop(draft)

    await plan_in_background(f"{draft.id} ")

    assert await people_in(event) == [everybody, everybody]
    assert (await last_seating(event)).stopped_after == 0


async def test_a_plan_that_was_stopped_is_made_again_from_its_seed_and_where_it_stopped(house):
    event = await an_event()
    await ten_come(event)
    draft = await begin(event, WANTED, Kind.PLAN)
    await stop(draft)
    await plan_in_background(f"{draft.id} ")
    stopped = await circles_of(await rounds_of(event))
    await plan_in_background(f"{(await begin(event, WANTED, Kind.PLAN)).id} ")
    whole = await circles_of(await rounds_of(event))

    again = await begin(event, replace(WANTED, stops_after=0), Kind.PLAN)
    await plan_in_background(f"{again.id} ")

    assert [set_of(await circles_of(await rounds_of(event)))] == [set_of(stopped)]
    assert set_of(stopped) != set_of(whole)


def set_of(rounds):
    return [{frozenset(circle) for circle in row} for row in rounds]


async def test_given_up_nobody_is_seated(house):
    event = await an_event()
    await ten_come(event)
    draft = await begin(event, WANTED, Kind.PLAN)
    await Draft.delete().where(Draft.id == draft.id)

    await plan_in_background(f"{draft.id} ")

    assert await last_seating(event) is None


async def test_why_nothing_came_of_it_is_kept_for_the_page(house):
    event = await an_event()
    people = await ten_come(event)
    draft = await begin(event, WANTED, Kind.PLAN)
    for each in people:
        await leaves(each)

    await plan_in_background(f"{draft.id} ")

    [kept] = await drafts_of(event)
    assert (kept.is_busy, kept.problem) == (
        False,
        "まだ誰も来ていません。先に受付をしてください。",
    )


async def test_once_it_is_dropped_nobody_reads_whose_wishes_contradict_each_other(house):
    event = await an_event()
    one, other, *_others = await ten_come(event)
    await say(event, Asked("apart", str(one.id), str(other.id)))
    for each in (one, other):
        await say(event, Asked("pin", str(each.id), roundtable="A"))
    draft = await begin(event, WANTED, Kind.PLAN)
    await plan_in_background(f"{draft.id} ")
    [said] = await drafts_of(event)

    await drop(said)
    await plan_in_background(f"{draft.id} ")

    assert one.member.name in said.problem
    assert [each.problem for each in await Draft.objects()] == [""]


async def test_whose_wishes_clashed_is_gone_after_a_day_though_nobody_drops_it(house):
    event = await an_event()
    one, other, *_others = await ten_come(event)
    await say(event, Asked("apart", str(one.id), str(other.id)))
    for each in (one, other):
        await say(event, Asked("pin", str(each.id), roundtable="A"))
    refused, rehearsed = [await begin(event, WANTED, kind) for kind in (Kind.PLAN, Kind.REHEARSAL)]
    await plan_in_background(f"{refused.id} ")
    said = [one.member.name in each.problem for each in await drafts_of(event)]

    kept = []
    for hours in (23, 25):
        with moved_to(now() + timedelta(hours=hours)):
            await forget_those_over()
        kept.append([each.id for each in await drafts_of(event)])

    assert said == [False, True]
    assert kept == [[rehearsed.id, refused.id], [rehearsed.id]]


async def test_that_wishes_are_tried_is_said_only_where_there_are_any(open_browser):
    event = await an_event()
    one, other, *_others = await ten_come(event)
    plan, rehearsal = [await begin(event, WANTED, kind) for kind in (Kind.PLAN, Kind.REHEARSAL)]
    organiser = await as_(await aoi(), open_browser())
    pages = f"/events/{event.slug}/seating", f"/seating-drafts/{rehearsal.id}"
    tried = '<p role="status">まず、ご希望をすべて同時にかなえられるか'

    before = [tried in (await organiser.get(each)).text for each in pages]
    await say(event, Asked("apart", str(one.id), str(other.id)))
    after = [tried in (await organiser.get(each)).text for each in pages]

    assert plan.is_busy
    assert (before, after) == ([False, False], [True, True])


async def test_a_rehearsal_is_for_those_who_registered_but_some_who_stay_away(open_browser):
    before = await an_event(starts_at=LONG_AGO, ends_at=LONG_AGO + timedelta(hours=3))
    people = await ten_come(before)
    for each in people[:2]:
        await leaves(each)
    event = await an_event("hitori-cs-34", number=34)
    for each in people:
        await leaves(await comes_again(event, each))

    draft = await begin(event, WANTED, Kind.REHEARSAL)
    await plan_in_background(f"{draft.id} ")

    organiser = await as_(await aoi(), open_browser())
    page = (await organiser.get(f"/seating-drafts/{draft.id}")).text
    assert page.count('<span class="name" lang="ja">guest-') == 2 * 8
    assert await people_in(event) == []


async def test_nobody_but_organisers_sees_a_rehearsal(open_browser):
    event = await an_event()
    await ten_come(event)
    draft = await begin(event, WANTED, Kind.REHEARSAL)
    guest = await as_(await haruto(), open_browser())

    answer = await guest.get(f"/seating-drafts/{draft.id}")

    assert answer.status_code == 403


async def test_a_large_crowd_is_planned_by_the_job_and_the_board_tells_how_far_it_is(open_browser):
    event = await an_event(places=200)
    for n in range(121):
        await comes(event, f"guest-{n}")
    organiser = await as_(await aoi(), open_browser())
    board = f"/events/{event.slug}/seating"

    await organiser.post(board, data={"rounds": "1", "size": "5"})

    page = (await organiser.get(board)).text
    assert ("席割りを計算しています" in page, await last_seating(event)) == (True, None)


def test_as_many_as_usually_stay_away_are_left_out_the_same_each_time():
    people = list(range(40))

    rehearsed = without_some(people, 0.2, seed=4)

    assert len(rehearsed) == 32
    assert rehearsed == without_some(people, 0.2, seed=4) != without_some(people, 0.2, seed=5)


@given(st.integers(1, 60), st.integers(1, 4))
def test_cards_give_everybody_one_chair_a_round(people, rounds):
    hall = all_chairs([Person(key) for key in range(people)], roundtable_sizes(people, Wishes()))

    dealt = like_cards(hall, rounds)

    assert [[len(circle) for circle in row] for row in dealt] == [hall.sizes] * rounds
    assert [sorted(k for circle in row for k in circle) for row in dealt] == [
        list(range(people))
    ] * rounds


def test_the_last_of_the_plans_in_the_making_is_the_plan_itself():
    people = [Person(key, industry=f"{key % 5}", is_host=key % 5 == 0) for key in range(22)]

    *_earlier, made = improving(people, 2, Wishes(), 7, ())

    assert (made.percent, made.stopped_after) == (100, None)
    assert made.rounds == plan(people, 2, Wishes(), 7).rounds
