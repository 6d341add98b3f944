import pytest

from community.clock import moved_to
from community.commentary.comment import comment
from community.events.plan import PersonPlan
from community.events.publish import publish
from community.events.revise import call_off, revise
from community.events.rounds import rounds_of, rounds_with_prompts
from community.events.tables import Appearance, Event, State
from community.places.announce import announce
from community.refusal import Refused
from tests.events.plans import EVENING, a_plan
from tests.outputs.at_roundtable import a_roundtable, writer_at, wrote


async def test_a_new_time_makes_calendars_listen(house):
    event = await publish(await announce(a_plan()))

    revised = await revise(event, a_plan(starts_at=EVENING.replace(hour=18)))

    assert (revised.sequence, revised.version) == (1, 3)


async def test_new_words_leave_calendars_in_peace(house):
    event = await publish(await announce(a_plan()))

    revised = await revise(event, a_plan(concept="数字を持ち寄ります。"))

    assert (revised.sequence, revised.version) == (0, 3)


async def test_there_are_never_fewer_places_than_people_confirmed(house):
    event = await announce(a_plan())
    await Event.update({Event.taken: 12}).where(Event.id == event.id)

    with pytest.raises(Refused) as no:
        await revise(event, a_plan(places=11))

    assert (no.value.sentence, no.value.field) == (
        "すでに12名の参加が確定しています。定員はそれより少なくできません。",
        "places",
    )


async def test_rounds_and_people_stay_the_same_rows(house):
    event = await announce(a_plan())
    before = [each.round.id for each in await rounds_with_prompts(event)]
    guest = await Appearance.objects().first()

    plan = a_plan(
        people=(PersonPlan("水野 葵"), PersonPlan("月岡 凪", title="主筆")),
        rounds=a_plan().rounds[:1],
    )
    await revise(event, plan)

    assert [each.round.id for each in await rounds_with_prompts(event)] == before[:1]
    people = await Appearance.objects().order_by(Appearance.position)
    assert [(who.name, who.title) for who in people] == [("水野 葵", ""), ("月岡 凪", "主筆")]
    assert people[1].id == guest.id


async def test_a_past_evening_may_be_corrected(house):
    event = await publish(await announce(a_plan()))

    with moved_to(event.ends_at):
        revised = await revise(event, a_plan(venue_name="白樺ホール"))

    assert revised.venue_name == "白樺ホール"


async def test_a_draft_may_get_another_number_and_a_published_event_keeps_its_address(house):
    event = await announce(a_plan())

    draft = await revise(event, a_plan(number=34))
    published = await revise(await publish(draft), a_plan(number=35))

    assert (draft.slug, published.slug) == ("hitori-cs-34", "hitori-cs-34")


async def test_an_event_is_called_off_with_a_reason(house):
    event = await publish(await announce(a_plan()))

    off = await call_off(event, "台風のため中止します。")

    assert (off.state, off.call_off_reason, off.sequence) == (
        State.CALLED_OFF,
        "台風のため中止します。",
        1,
    )
    with pytest.raises(Refused):
        await publish(off)


async def test_a_round_that_was_written_in_before_it_began_stays(house):
    event = await publish(await announce(a_plan()))
    second = (await rounds_of(event))[1]
    await wrote(await writer_at(await a_roundtable(event, second, "A")), "初回応答時間")

    with pytest.raises(Refused) as no:
        await revise(event, a_plan(rounds=a_plan().rounds[:1]))

    assert no.value.field == "round_2_title"


async def test_a_guest_who_has_spoken_stays_on_the_page(house):
    event = await publish(await announce(a_plan()))
    guest = await Appearance.objects().get(Appearance.event == event.id)
    await comment(event, str(guest.id), "よい夜でした。")

    with pytest.raises(Refused) as no:
        await revise(event, a_plan(people=()))

    assert no.value.field == "guests"
