"""Two days before, who has a place is asked whether they still come; free places go on."""

import asyncio
from datetime import timedelta

import pytest

from community.cancelling.ask_who_comes import ask_who_comes
from community.cancelling.cancel import cancel
from community.cancelling.free_silent_places import free_silent_places
from community.cancelling.plan_asking import plan_all_asking
from community.cancelling.still_comes import still_comes
from community.clock import moved_to
from community.database import execute, fetch_value
from community.events.asks_again import AsksAgain
from community.jobs import TryAgain
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registering.wish import Wish
from community.tickets.ticket_link import ticket_token
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto, someone


async def reread(row):
    return await type(row).objects().get(type(row).id == row.id)


async def standings(*registrations):
    return [(await reread(each)).standing for each in registrations]


def before(hours):
    return moved_to(NEXT_MONTH - timedelta(hours=hours))


async def an_evening(*names, places=1, **more):
    event = await an_event(places=places, **more)
    with moved_to(NEXT_MONTH - timedelta(days=20)):
        return event, [await register(event, await someone(name)) for name in names]


async def asked():
    rows = Message.objects().where(Message.cause.like("still_coming:%"))
    return [each.to_address for each in await rows.order_by(Message.to_address)]


async def test_who_has_a_place_is_asked_once_when_somebody_waits(house):
    event, _people = await an_evening("ren", "mei", "sora", places=2)

    with before(48):
        await ask_who_comes(str(event.id))
        await ask_who_comes(str(event.id))

    assert await asked() == ["mei@example.jp", "ren@example.jp"]


async def test_too_early_it_waits_for_its_moment_and_too_late_it_asks_nobody(house):
    event, _people = await an_evening("ren", "mei")

    with before(50), pytest.raises(TryAgain) as again:
        await ask_who_comes(str(event.id))
    with before(30):
        await ask_who_comes(str(event.id))

    assert (round(again.value.wait / timedelta(hours=1)), await asked()) == (2, [])


async def test_while_nobody_waits_it_looks_again_and_asks_as_soon_as_somebody_does(house):
    event, _people = await an_evening("ren")
    with before(48), pytest.raises(TryAgain):
        await ask_who_comes(str(event.id))

    with before(47):
        await register(event, await someone("mei"))
        await ask_who_comes(str(event.id))

    assert await asked() == ["ren@example.jp"]


async def test_the_organiser_wants_it_always_or_never(house):
    always, _people = await an_evening("ren", asks_again=AsksAgain.ALWAYS)
    never, _people = await an_evening(
        "mei", "sora", slug="hitori-cs-34", number=34, asks_again=AsksAgain.NEVER
    )

    with before(48):
        await ask_who_comes(str(always.id))
        await ask_who_comes(str(never.id))

    assert await asked() == ["ren@example.jp"]


async def test_opening_the_mail_changes_nothing_and_one_tap_gives_the_place_on(open_browser):
    event, (ren, mei) = await an_evening("ren", "mei")
    browser, page = open_browser(), f"/coming/{ticket_token(ren.ticket_serial)}"
    with before(48):
        await ask_who_comes(str(event.id))

        shown = await browser.get(page)
        await browser.get(page)
        at_first = await standings(ren, mei)
        answer = await browser.post(page, data={"comes": "no"})

    assert (shown.status_code, "席を次の方に譲る" in shown.text) == (200, True)
    assert (at_first, answer.status_code) == (["confirmed", "waitlisted"], 303)
    assert await standings(ren, mei) == ["cancelled", "confirmed"]


async def test_silence_costs_the_place_only_where_the_mail_said_so(house):
    event, (ren, mei, sora) = await an_evening("ren", "mei", "sora", places=2, silence_frees=True)
    with before(48):
        await ask_who_comes(str(event.id))
    mail = await Message.objects().get(
        Message.cause == f"still_coming:{ren.id}:{NEXT_MONTH.isoformat()}"
    )
    assert "1月21日(木) 19:00までに" in mail.text
    await still_comes(mei)
    with before(25), pytest.raises(TryAgain):
        await free_silent_places(str(event.id))

    with before(24):
        await free_silent_places(str(event.id))
        await free_silent_places(str(event.id))

    assert await standings(ren, mei, sora) == ["cancelled", "confirmed", "confirmed"]


@pytest.mark.parametrize(("asks", "kept"), [("when_waited", ["ren"]), ("always", [])])
async def test_only_places_that_are_waited_for_go_on_unless_everybody_is_asked(house, asks, kept):
    event, people = await an_evening(
        "ren", "mei", "sora", places=2, silence_frees=True, asks_again=asks
    )
    with before(48):
        await ask_who_comes(str(event.id))

    with before(24):
        await free_silent_places(str(event.id))

    wanted = ["confirmed" if "ren" in kept else "cancelled", "cancelled", "confirmed"]
    assert await standings(*people) == wanted


async def test_a_silent_place_of_another_kind_makes_room_for_who_waits(house):
    kinds = ({"name": "議論", "capacity": 1}, {"name": "聴講", "capacity": 2})
    event, (ren,) = await an_evening("ren", places=1, silence_frees=True, kinds=kinds)
    listen = (await kinds_of(event))[1]
    with moved_to(NEXT_MONTH - timedelta(days=19)):
        mei = await register(event, await someone("mei"), Wish(kind=listen))
    with before(48):
        await ask_who_comes(str(event.id))

    with before(24):
        await free_silent_places(str(event.id))

    assert await standings(ren, mei) == ["cancelled", "confirmed"]


async def test_who_was_asked_without_a_threat_keeps_the_place_whatever_is_set_later(house):
    event, (ren, _mei) = await an_evening("ren", "mei")
    with before(48):
        await ask_who_comes(str(event.id))
    await execute("UPDATE event SET silence_frees = true")

    with before(24):
        await free_silent_places(str(event.id))

    assert await standings(ren) == ["confirmed"]


async def test_a_yes_that_races_the_end_keeps_the_place_or_comes_too_late(house):
    event, (ren, mei) = await an_evening("ren", "mei", silence_frees=True)
    with before(48):
        await ask_who_comes(str(event.id))

    with before(24):
        said, _freed = await asyncio.gather(
            still_comes(ren), free_silent_places(str(event.id)), return_exceptions=True
        )

    kept = not isinstance(said, Exception)
    wanted = ["confirmed", "waitlisted"] if kept else ["cancelled", "confirmed"]
    assert await standings(ren, mei) == wanted


async def test_every_night_plans_the_evenings_of_the_next_days(house):
    await an_evening("ren", "mei")

    with before(24 * 30):
        await plan_all_asking()
    far = await fetch_value("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'ask_who_comes'")
    with before(60):
        await plan_all_asking()

    assert far == 0
    query = "SELECT count(*) FROM pgqueuer WHERE entrypoint = 'ask_who_comes'"
    assert await fetch_value(query) == 1


async def test_an_organiser_sets_the_terms_and_reads_a_no_at_its_field(open_browser):
    event = await an_event()
    path = f"/events/{event.slug}/cancelling"
    browser = await as_(await aoi(), open_browser(referer=f"http://community.test{path}"))
    typed = {"cancel_hours": "４８", "cancel_policy": "返金はありません。", "asks_again": "always"}

    saved = await browser.post(path, data={**typed, "silence_frees": "1"})
    wrong = await browser.post(path, data={**typed, "cancel_hours": "800"})
    told = await browser.get("/api/v1/events/hitori-cs-33/cancelling")

    assert (saved.status_code, 'id="f-cancel_hours-no"' in wrong.text) == (303, True)
    assert told.json() == {
        "cancel_hours": 48,
        "cancel_policy": "返金はありません。",
        "asks_again": "always",
        "silence_frees": True,
    }


async def test_after_the_set_time_only_the_organiser_cancels(open_browser):
    event = await an_event(cancel_hours=48, cancel_policy="前日以降は返金できません。")
    guest = await haruto()
    mine = await register(event, guest)
    browser = await as_(guest, open_browser())
    with before(49):
        early = await browser.get(f"/registrations/{mine.id}")
    organiser = await as_(await aoi(), open_browser())

    with before(47):
        late = await browser.get(f"/registrations/{mine.id}")
        refused = await browser.post(f"/registrations/{mine.id}/cancellation")
        at_first = await standings(mine)
        allowed = await organiser.post(f"/registrations/{mine.id}/cancellation")

    assert ("前日以降は返金できません。" in early.text, 'id="cancel"' in early.text) == (True, True)
    assert ("前日以降は返金できません。" in late.text, 'id="cancel"' in late.text) == (True, False)
    assert (refused.status_code, allowed.status_code) == (409, 303)
    assert (at_first, await standings(mine)) == (["confirmed"], ["cancelled"])


async def test_who_waits_leaves_the_line_at_any_time(house):
    _event, (_ren, mei) = await an_evening("ren", "mei", cancel_hours=48)

    with before(1):
        await cancel(mei, by_holder=True)

    assert await standings(mei) == ["cancelled"]
