from datetime import timedelta

import pytest

from community.clock import now
from community.events.steps import read_steps, step_at
from community.refusal import Refused


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1-2-4", "1-2-4"), ("１・２・４", "1-2-4"), ("1", "1-0-0"), ("", ""), ("0-0-0", "")],
)
def test_minutes_are_read_as_people_write_them(typed, kept):
    assert read_steps(typed, "round_1_steps", 20) == kept


@pytest.mark.parametrize("typed", ["soon", "1-2-3-4", "5-10-5"])
def test_steps_that_make_no_sense_or_fill_the_round_are_refused(typed):
    with pytest.raises(Refused) as refusal:
        read_steps(typed, "round_1_steps", 20)

    assert refusal.value.field == "round_1_steps"


def test_alone_then_in_pairs_then_in_fours_then_all_together():
    began_at = now()
    closes_at = began_at + timedelta(minutes=20)

    steps = [
        step_at("1-2-4", began_at, 0, closes_at, began_at + timedelta(seconds=seconds))
        for seconds in (0, 59, 60, 179, 180, 419, 420)
    ]

    assert [each.way.value for each in steps] == [
        "alone", "alone", "pairs", "pairs", "fours", "fours", "all",
    ]  # fmt: skip
    assert [steps[0].ends_at, steps[-1].ends_at] == [began_at + timedelta(minutes=1), closes_at]
    assert [way.value for way in steps[0].ways] == ["alone", "pairs", "fours", "all"]


def test_a_minute_alone_is_followed_by_all():
    began_at = now()

    later = step_at("1-0-0", began_at, 0, None, began_at + timedelta(minutes=1))

    assert [way.value for way in later.ways] == ["alone", "all"]
    assert later.way.value == "all"
