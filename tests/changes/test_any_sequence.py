"""Whatever people and organisers do, in whatever order: the places add up after every move."""

import asyncio
from random import Random

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bench.acting import ACTIONS, PEOPLE, Evening
from community.members.tables import Member
from community.registering.register import register
from community.registering.walk_in import take_in
from community.registrations.tables import Registration
from tests.cast import an_event, haruto, mei


@pytest_asyncio.fixture(loop_scope="session")
async def loop(house):
    return asyncio.get_running_loop()


def test_confirmed_and_offered_and_free_are_always_all_places(loop: asyncio.AbstractEventLoop):
    class Places(RuleBasedStateMachine):
        @initialize()
        def begin(self) -> None:
            self.evening = loop.run_until_complete(Evening.new("hitori-cs"))

        @rule(
            what=st.sampled_from(ACTIONS), who=st.integers(0, PEOPLE - 1), number=st.integers(0, 63)
        )
        def act(self, what: str, who: int, number: int) -> None:
            loop.run_until_complete(self.evening.act(what, who, number))

        @invariant()
        def adds_up(self) -> None:
            assert loop.run_until_complete(self.evening.wrong()) == []

    Places.TestCase.settings = settings(
        max_examples=6,
        stateful_step_count=60,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    Places.TestCase("runTest").runTest()


@pytest.mark.parametrize("seed", [1, 2])
async def test_many_at_once_add_up_as_well(house, seed):

    evening = await Evening.new("hitori-cs")

    await asyncio.gather(*(many(evening, Random(f"{seed} {n}")) for n in range(8)))

    assert await evening.wrong() == []


async def many(evening, dice):
    for _ in range(12):
        await evening.at_random(dice)
        assert await evening.wrong() == []


async def test_who_walks_in_leaves_what_was_held_for_them_to_the_next(house):
    paid = {"name": "先払い", "capacity": 1, "pays_ahead": True}
    event = await an_event(kinds=(paid,))
    held = await register(event, await haruto())
    waits = await register(event, await mei())
    assert [held.standing, waits.standing] == ["offered", "waitlisted"]

    await take_in(event, await Member.objects().get(Member.id == held.member))

    waits = await Registration.objects().get(Registration.id == waits.id)
    assert waits.standing == "offered"
