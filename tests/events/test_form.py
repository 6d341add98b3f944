import pytest

from community.events.fill import form_of
from community.events.form import plan_of
from community.events.plan import PersonPlan, RoundPlan
from community.events.tables import Event, Role
from community.language import speaking
from community.places.announce import announce
from community.refusal import Refused
from tests.events.plans import EVENING, a_form, a_plan


def test_full_width_digits_are_read():
    plan = plan_of(
        a_form(number="＃３３", places="４０名", fee_yen="３，０００円", starts_at="１９：００")
    )

    assert (plan.number, plan.places, plan.fee_yen, plan.starts_at) == (33, 40, 3000, EVENING)


def test_an_empty_member_fee_is_the_fee():
    plan = plan_of(a_form(member_fee_yen=""))

    assert plan.member_price_yen == 3000


def test_agenda_people_and_rounds_are_read_line_by_line():
    plan = plan_of(
        a_form(
            agenda="19:00 受付\n\n２０：５０　交流会 ／ 軽食があります",
            guests="月岡 凪 ／ 編集長 ／ みずうみ出版\n水野 葵",
            round_1_prompts="・いま見ている数字は？\n・見なくなった数字は？",
            round_1_minutes="25分",
            round_1_at="19:20",
        )
    )

    assert [(part.starts_at.hour, part.title, part.note) for part in plan.agenda] == [
        (19, "受付", ""),
        (20, "交流会", "軽食があります"),
    ]
    assert [(who.name, who.company, who.role) for who in plan.people] == [
        ("月岡 凪", "みずうみ出版", Role.GUEST),
        ("水野 葵", "", Role.GUEST),
    ]
    prompts = ("いま見ている数字は？", "見なくなった数字は？")
    assert plan.rounds == (RoundPlan("ラウンド1", prompts, 25, EVENING.replace(minute=20)),)


def test_an_evening_may_end_after_midnight():
    plan = plan_of(a_form(ends_at="00:30", agenda="23:50 二次会\n00:10 終電の確認"))

    assert [at.day for at in (plan.ends_at, *(part.starts_at for part in plan.agenda))] == [
        23,
        22,
        23,
    ]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"fee_yen": "三千円"}, "fee_yen"),
        ({"places": "たくさん"}, "places"),
        ({"starts_on": "来週"}, "starts_on"),
        ({"starts_on": "2027-02-30"}, "starts_on"),
        ({"ends_at": "25:00"}, "ends_at"),
        ({"agenda": "受付 19:00"}, "agenda"),
        ({"guests": "a / b / c / d"}, "guests"),
        ({"round_2_title": "二巡目", "round_2_minutes": "長め"}, "round_2_minutes"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(typed, field):
    with pytest.raises(Refused) as no:
        plan_of(a_form(**typed))

    assert no.value.field == field


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("水野 葵 / 編集長", ("水野 葵", Role.SPEAKER)),
        ("司会：水野 葵 / 編集長", ("水野 葵", Role.HOST)),
        ("Organised by: 水野 葵", ("水野 葵", Role.ORGANISER)),
        ("受付 : 水野 葵", ("水野 葵", Role.DOOR)),
        ("C3PO：水野", ("C3PO：水野", Role.SPEAKER)),
    ],
)
def test_a_role_may_stand_before_the_name(line, read):
    (person,) = plan_of(a_form(speakers=line)).people

    assert (person.name, person.role) == read


async def test_what_the_form_is_filled_with_asks_for_just_that_event(house):
    rounds = tuple(RoundPlan(f"ラウンド{n}", (f"問い{n}",), 10) for n in range(1, 9))
    people = tuple(PersonPlan(f"{role} さん", role, "肩書き") for role in Role)
    wanted = a_plan(rounds=rounds, people=people)
    event = await announce(wanted)

    for code in ("ja", "en"):
        with speaking(code):
            form = await form_of(await Event.objects(Event.series).get(Event.id == event.id))
        again = plan_of(form)
        assert form.rounds_shown == (1, 2, 3, 4, 5, 6, 7, 8)
        assert [each.title for each in again.rounds] == [each.title for each in rounds]
        assert {each.name: each.role for each in again.people} == {
            each.name: each.role for each in people
        }


def test_there_is_always_one_more_round_to_fill():
    assert a_form().rounds_shown == (1, 2, 3)
    assert a_form(round_5_title="x").rounds_shown == (1, 2, 3, 4, 5, 6)
