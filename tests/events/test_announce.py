import asyncio

import pytest

from community.events.agenda_part import AgendaPart
from community.events.rounds import rounds_with_prompts
from community.events.tables import Event, Series, State
from community.places.announce import announce
from community.refusal import Conflict, Refused
from tests.events.plans import EVENING, a_plan


async def test_an_announced_event_is_a_draft_with_everything_in_it(house):
    event = await announce(a_plan())

    assert (event.slug, event.state, str(event.starts_at)) == (
        "hitori-cs-33",
        State.DRAFT,
        "2027-01-22 10:00:00+00:00",
    )
    assert [
        (each.round.title, [p.text for p in each.prompts])
        for each in await rounds_with_prompts(event)
    ] == [
        ("ラウンド1", ["いま見ている数字は？", "見なくなった数字は？"]),
        ("ラウンド2", ["明日から見る数字は？"]),
    ]
    parts = await AgendaPart.select(AgendaPart.title).order_by(AgendaPart.position)
    assert [part["title"] for part in parts] == ["受付", "ラウンド1", "ラウンド2", "交流会"]


async def test_the_number_follows_the_highest_of_the_series(house):
    await announce(a_plan(number=33))

    following = await announce(a_plan(number=0))

    assert (following.number, following.slug) == (34, "hitori-cs-34")


async def test_a_number_is_given_once(house):
    await announce(a_plan(number=33))

    with pytest.raises(Conflict) as no:
        await announce(a_plan(number=33))

    assert no.value.sentence == "このシリーズの第33回はすでにあります。次に使えるのは第34回です。"


async def test_two_organisers_at_the_same_time_get_two_numbers(house):
    both = await asyncio.gather(announce(a_plan(number=0)), announce(a_plan(number=0)))

    assert sorted(event.number for event in both) == [1, 2]


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"title": " "}, "title"),
        ({"starts_at": EVENING.replace(year=2020)}, "starts_on"),
        ({"ends_at": EVENING.replace(hour=18)}, "ends_at"),
        ({"places": 0}, "places"),
        ({"member_fee_yen": 3001}, "member_fee_yen"),
        ({"zone": "Asia/Edo"}, "zone"),
        ({"series_title": ""}, "series_title"),
        ({"series": "ひとりCS"}, "series_slug"),
        ({"online_url": "javascript:alert(1)"}, "online_url"),
    ],
)
async def test_what_makes_no_sense_is_refused_at_its_field_and_nothing_is_kept(
    house, wanted, field
):
    with pytest.raises(Refused) as no:
        await announce(a_plan(**wanted))

    assert no.value.field == field
    assert (await Event.count(), await Series.count()) == (0, 0)
