import asyncio
from datetime import timedelta

from community.calls.call import answer, call, end, open_call
from community.calls.tables import Call
from community.calls.waiting import needs_of
from community.clock import moved_to, now
from community.roundtables.tables import Chair
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, registered, writer_at, wrote


async def two_roundtables():
    """Haruto hosts A, Mei sits at B; the round has run for 5 of its 20 minutes."""
    event, people = await an_event(), [await haruto(), await mei()]
    round_ = await a_round(event)
    tables = [
        await a_roundtable(event, round_, letter, person)
        for letter, person in zip("AB", people, strict=True)
    ]
    return (
        event,
        people,
        tables,
        [await writer_at(table, person) for table, person in zip(tables, people, strict=True)],
    )


async def test_the_organiser_sees_who_calls_and_the_roundtable_who_comes(open_browser):
    event, people, [table, _other], _writers = await two_roundtables()
    phone, desk = await as_(people[0], open_browser()), await as_(await aoi(), open_browser())

    await phone.post(f"/roundtables/{table.id}/call")
    page = (await desk.get(f"/events/{event.slug}/calls")).text
    [called] = (await needs_of(event)).calls
    await desk.post(f"/calls/{called.call}/answer")

    assert ("テーブルAが呼んでいます" in page, "haruto" in page) == (True, True)
    assert "aoi" in (await phone.get(f"/roundtables/{table.id}/host")).text
    [answered] = (await needs_of(event)).calls
    assert (answered.by_name, answered.answered_at is not None) == ("aoi", True)


async def test_whoever_answers_stays_on_the_page_where_they_saw_the_call(open_browser):
    event, _people, _tables, (mine, _theirs) = await two_roundtables()
    called = await call(mine)
    organiser = await as_(await aoi(), open_browser())
    answer_it = f"/calls/{called.id}/answer"
    at = f"/events/{event.slug}"

    page = (await organiser.get(f"{at}/stage/control")).text
    seen_at = [
        (await organiser.post(answer_it, data={"place": place})).headers["location"]
        for place in ("/stage/control", "/sheets", "/desk", "//elsewhere.example", "")
    ]

    assert f'action="{answer_it}"><input type="hidden" name="place" value="/stage/control"' in page
    assert (
        seen_at
        == [f"{at}{each}" for each in ("/stage/control", "/sheets", "/desk")] + [f"{at}/calls"] * 2
    )


async def test_calling_five_times_at_once_is_one_call(house):
    _event, _people, _tables, (mine, _theirs) = await two_roundtables()

    found = await asyncio.gather(*(call(mine) for _time in range(5)))

    assert len({each.id for each in found}) == 1
    assert await Call.count() == 1


async def test_whoever_answers_first_stays_named(house):
    event, _people, _tables, (mine, _theirs) = await two_roundtables()
    called = await call(mine)

    await answer(called, event.id, "aoi")
    again = await answer(called, event.id, "riku")

    assert again.by_name == "aoi"


async def test_a_call_that_has_ended_can_be_followed_by_another(house):
    event, _people, [table, _other], (mine, _theirs) = await two_roundtables()
    first = await call(mine)

    await end(first, event.id)
    second = await call(mine)

    assert second.id != first.id
    assert (await open_call(table)).id == second.id
    assert [each.call for each in (await needs_of(event)).calls] == [second.id]


async def test_a_roundtable_without_a_line_is_named_when_70_percent_of_the_time_have_gone(house):
    event, _people, _tables, (mine, _theirs) = await two_roundtables()
    await wrote(mine, "一行だけ")
    early = await needs_of(event)

    with moved_to(now() + timedelta(minutes=10)):
        late = await needs_of(event)

    assert (early.blank, early.alarm_at is not None) == ([], True)
    assert ([each.letter for each in late.blank], late.alarm_at) == (["B"], None)


async def test_only_the_host_has_the_hosts_view_where_there_is_one(open_browser):
    event, people, [table, _other], _writers = await two_roundtables()
    guest = await registered(event, people[1])
    await Chair.update({Chair.is_host: True}).where(Chair.roundtable == table.id)
    await Chair.update({Chair.roundtable: table.id}).where(Chair.registration == guest.id)
    address = f"/roundtables/{table.id}/host"

    shown = [(await (await as_(each, open_browser())).get(address)).status_code for each in people]

    assert shown == [200, 403]


async def test_a_guest_of_the_roundtable_cannot_answer_the_call(open_browser):
    _event, people, _tables, (mine, _theirs) = await two_roundtables()
    called = await call(mine)

    said = await (await as_(people[0], open_browser())).post(f"/calls/{called.id}/answer")

    assert said.status_code == 403
