"""Nights pass, and what has had its time goes."""

from datetime import timedelta

import pytest

from community.access.browser import Browser
from community.access.tables import Session
from community.clock import moved_to, now
from community.database import execute, fetch, fetch_value
from community.members.tables import Member
from community.mixing.asked import Asked
from community.mixing.say import say
from community.outbox.deliver import deliver
from community.outbox.tables import Message
from community.privacy.tables import Shredding
from community.registering.register import register
from community.registrations.tables import Registration
from community.retention.retain import retain, what_is_due
from community.settings import settings
from community.signing_in.sign_in import make_link, sign_in
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.letters import letters_are_written
from tests.privacy.lives import satomi
from tests.roundtables.guests import comes

YEAR = timedelta(days=365)
WISHES = ("pair_wish", "pin")


@pytest.fixture(autouse=True)
def no_list():
    yield
    (settings().data_path / "deletions").unlink(missing_ok=True)


async def due() -> dict[str, int]:
    return {rule.key: count for rule, count in await what_is_due() if count}


async def test_in_a_fresh_community_nothing_goes(house):
    await satomi()

    assert await due() == {}


async def test_a_dry_run_counts_and_touches_nothing(house):
    person = await satomi()

    with moved_to(now() + 3 * YEAR):
        counted = [await due() for _ in range(2)]

    assert counted == [{"contact": 1}] * 2
    assert not (await Member.objects().get(Member.id == person.id)).is_erased


@pytest.mark.parametrize(("days", "is_erased"), [(729, False), (731, True)])
async def test_a_guest_is_forgotten_two_years_after_we_last_heard_of_them(house, days, is_erased):
    person = await mei()

    with moved_to(person.created_at + timedelta(days=days)):
        await retain()

    assert (await Member.objects().get(Member.id == person.id)).is_erased == is_erased


async def test_whoever_is_coming_or_came_later_is_not_forgotten(house):
    person = await mei()
    starts_at = person.created_at + 2 * YEAR
    with moved_to(starts_at - timedelta(days=100)):
        event = await an_event(starts_at=starts_at, ends_at=starts_at + timedelta(hours=2))
        await register(event, person)

    with moved_to(person.created_at + 2 * YEAR + timedelta(days=9)):
        counted = await due()

    assert "contact" not in counted


async def test_members_and_organisers_stay(house):
    people = [await haruto(), await aoi()]

    with moved_to(now() + 5 * YEAR):
        await retain()

    left = await Member.count().where(Member.erased_at.is_null())
    assert left == len(people)


async def test_remarks_go_a_week_after_the_evening(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await Registration.update(
        {Registration.answers: '{"食事": "卵なし"}', Registration.cancel_reason: "通院"}
    ).where(Registration.id == registration.id)

    with moved_to(event.ends_at + timedelta(days=6)):
        before = await due()
    with moved_to(event.ends_at + timedelta(days=8)):
        await retain()

    again = await Registration.objects().get(Registration.id == registration.id)
    assert before.get("notes", 0) == 0
    assert (again.answers, again.cancel_reason, again.standing) == ("{}", "", "confirmed")


async def test_sent_mails_lose_their_content_and_waiting_ones_keep_it(house):
    await register(await an_event(), await haruto())
    await register(await an_event("hitori-cs-34", number=34), await mei())
    await letters_are_written()
    first, second = await Message.objects().order_by(Message.queued_at)
    await deliver(str(first.id))

    with moved_to(now() + timedelta(days=181)):
        await retain()

    kept = [(each.to_address, bool(each.text)) for each in await Message.objects()]
    assert sorted(kept) == [("", False), (second.to_address, True)]


async def test_devices_and_links_go_in_time_after_they_ended(house):
    await sign_in(await make_link(await haruto()), Browser(device="phone"))

    with moved_to(now() + timedelta(days=130)):
        await retain()

    assert await Session.count() == 0
    assert await fetch_value("SELECT count(*) FROM sign_in_link") == 0


async def test_the_log_says_how_much_and_a_second_night_finds_nothing(house):
    await mei()

    with moved_to(now() + 3 * YEAR):
        await retain()
        await retain()

    assert [(each.rule, each.pieces) for each in await Shredding.objects()] == [("contact", 1)]


async def test_organisers_see_what_tonight_removes_and_may_keep_it(open_browser):
    await mei()
    with moved_to(now() + 3 * YEAR):
        browser = await as_(await aoi(), open_browser())

        page = (await browser.get("/desk/retention")).text
        file = (await browser.get("/desk/retention/contact/rows.csv")).content.decode("utf-8-sig")

    assert page.count("今夜 1件") == 1
    assert file.splitlines()[1].count("mei@example.jp") == 1


async def test_the_installation_decides_how_long(house, monkeypatch):
    from community.retention import rule, rules

    monkeypatch.setattr(rule, "_decided", lambda: {"contact": 100})

    assert (rules.PEOPLE.keeps_days, rules.PEOPLE.keeps) == (100, "3か月")


async def test_the_log_of_changes_goes_after_two_years_and_not_before(house):
    for years in (1, 3):
        at = now() - years * YEAR - timedelta(days=30)
        await execute("INSERT INTO audit_entry (at, actor_kind, verb, tablename) "
                      "VALUES ($1, 'member', 'update', 'event')", at)  # fmt: skip

    await retain()

    left = await fetch("SELECT at FROM audit_entry WHERE verb = 'update' AND tablename = 'event'")
    assert [row["at"] > now() - 2 * YEAR for row in left] == [True]


async def test_who_was_to_sit_with_whom_is_forgotten_a_month_after_the_evening(house):
    event = await an_event()
    one, other = [await comes(event, name) for name in ("one", "other")]
    await say(event, Asked("apart", str(one.id), str(other.id)))
    await say(event, Asked("pin", str(one.id), roundtable="A"))

    left = []
    for days in (29, 31):
        with moved_to(event.ends_at + timedelta(days=days)):
            await retain()
        left.append([await fetch_value(f"SELECT count(*) FROM {each}") for each in WISHES])

    assert left == [[1, 1], [0, 0]]
