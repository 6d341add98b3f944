"""The community's own score: of a day, with n and interval, never of few people."""

from datetime import timedelta

from community.clock import moved_to, now
from community.tries.answer import Told, answer
from community.tries.score import count_again, scores
from community.tries.tables import Outcome
from community.tries.take_home import leave_behind, take_home
from tests.cast import someone
from tests.tries.evening import an_evening_that_is_over

FIVE = [Outcome.HELPED, Outcome.HELPED, Outcome.DID_NOT_HELP, Outcome.TOO_EARLY, Outcome.NOT_YET]


async def told(over, outcomes, first=0):
    made = []
    for number, outcome in enumerate(outcomes, first):
        person = await someone(f"p{number}", standing="member")
        trial = await take_home(person, over.event, over.item)
        made.append(await answer(trial, Told(outcome)) if outcome else trial)
    return made


async def test_the_score_counts_those_who_answered_and_hides_fewer_than_five(house):
    over = await an_evening_that_is_over()
    await told(over, [*FIVE, None])

    await count_again()

    [score] = await scores()
    assert (score.asked, score.tried.part, score.tried.out_of, score.helped) == (5, 4, 5, None)


async def test_there_is_no_score_of_four(house):
    over = await an_evening_that_is_over()
    made = await told(over, FIVE[:4])
    await count_again()
    before = await scores()

    await told(over, FIVE[4:], first=4)
    await count_again()

    assert (before, len(await scores()), len(made)) == ([], 1, 4)


async def test_it_is_counted_anew_after_five_more_answers_and_not_after_one(house):
    over = await an_evening_that_is_over()
    await told(over, FIVE)
    await count_again()
    answered = []
    with moved_to(now() + timedelta(days=1)):
        await told(over, [Outcome.HELPED], first=5)
        await count_again()
        answered.append([each.answered.part for each in await scores()])
        await told(over, [Outcome.HELPED] * 4, first=6)
        await count_again()
        await count_again()
        answered.append([each.answered.part for each in await scores()])

    assert answered == [[5], [10, 5]]


async def test_a_score_stays_as_it_was_shown_when_one_answer_is_taken_back(house):
    over = await an_evening_that_is_over()
    first, *_others = await told(over, [*FIVE, *FIVE])
    await count_again()
    before = await scores()

    await leave_behind(first)
    with moved_to(now() + timedelta(days=1)):
        await count_again()

    assert (await scores(), len(before)) == (before, 1)
