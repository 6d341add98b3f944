"""Somebody has everything about them deleted."""

import asyncio
from datetime import timedelta

import pytest

from community.access.browser import Browser
from community.access.tables import Session, SignInLink
from community.checkins.check_in import check_in
from community.checkins.tables import CheckIn, Method
from community.clock import moved_to, now
from community.consents.tables import Consent
from community.database import execute
from community.events.tables import Appearance
from community.members.tables import Member
from community.memberships.apply import apply, approve
from community.memberships.membership import members_on
from community.outbox.deliver import deliver
from community.outbox.post import folder
from community.outbox.tables import Message
from community.outputs.tables import Item
from community.payments.tables import Payment
from community.privacy.deletions import file, listed
from community.privacy.erase import erase
from community.privacy.tables import Deletion
from community.refusal import Conflict
from community.registering.register import register
from community.registrations.tables import Registration
from community.rosters.tables import RosterFile
from community.signing_in.sign_in import make_link, sign_in
from tests.bad_input.test_evening import HEADER, ROW
from tests.cast import an_event, aoi, haruto, holds, mei, someone
from tests.privacy.lives import NAME, coming, satomi, tables_that_know


@pytest.fixture(autouse=True)
def no_list():
    file().unlink(missing_ok=True)
    yield
    file().unlink(missing_ok=True)


async def test_nothing_in_the_whole_database_knows_the_person_any_more(house):
    person = await satomi()
    await Appearance(event=(await coming()).id, role="host", name="三浦", email=person.email).save()
    known = [await tables_that_know(words) for words in (NAME, "satomi@", "白樺ソフト")]

    await erase(person)
    await execute("DELETE FROM message WHERE cause LIKE 'deletion:%'")  # the last mail

    assert [sorted(each) for each in known] == [
        ["member", "message", "payment"],
        ["appearance", "member", "message"],
        ["member"],
    ]
    assert [await tables_that_know(words) for words in (NAME, "satomi@", "白樺ソフト")] == [
        set()
    ] * 3


async def test_evenings_keep_their_numbers_and_nothing_ties_two_of_them_together(house):
    person = await satomi()

    await erase(person)

    rows = await Registration.objects(Registration.member)
    assert await CheckIn.count() == 1
    assert len({row.member.id for row in rows} | {person.id}) == 3
    assert [row.member.name for row in rows] == ["—", "—"]


async def test_what_was_paid_stays_in_the_ledger_and_names_nobody(house):
    await erase(await satomi())

    paid = await Payment.objects(Payment.registration.member)
    assert [(row.amount_yen, row.by_name, row.registration.member.name) for row in paid] == [
        (3000, "", "—")
    ]


async def test_what_the_roundtable_wrote_stays(house):
    await erase(await satomi())

    assert [item.text for item in await Item.objects()] == ["初回応答時間"]


async def test_a_place_still_to_come_goes_to_the_first_in_line(house):
    person = await satomi()
    waiting = await register(await coming(), await haruto())

    await erase(person)

    again = await Registration.objects().get(Registration.id == waiting.id)
    assert (waiting.standing, again.standing) == ("waitlisted", "confirmed")


async def test_no_way_in_is_left(house):
    person = await satomi()
    await sign_in(await make_link(person), Browser(device="phone"))

    await erase(person)

    assert [await table.count() for table in (Session, SignInLink, Consent)] == [0, 0, 0]


async def test_mails_on_their_way_stay_and_the_last_one_says_that_it_is_done(house):
    person = await satomi()
    queued = [mail.id for mail in await Message.objects()]

    await erase(person)
    for mail in queued:
        await deliver(str(mail))

    [last] = await Message.objects().where(Message.to_address == "satomi@example.jp")
    sent = await Message.count().where(Message.sent_at.is_not_null())
    assert (last.subject, sent) == ("「ひとりCSの会」にあるあなたの情報を削除しました", 0)


async def test_letters_in_the_mail_folder_go(house):
    person = await satomi()
    [receipt] = await Message.objects().where(Message.cause.like("consent:%"))
    await deliver(str(receipt.id))
    letter = folder() / f"{receipt.id}.eml"
    was_there = letter.exists()

    await erase(person)

    assert (was_there, letter.exists()) == (True, False)


async def test_uploaded_rosters_that_name_the_person_go_and_others_stay(house):
    person = await satomi()
    named = ROW.replace(ROW.split(",")[2], NAME)
    await RosterFile(event=(await coming()).id, content=f"{HEADER}\n{named}".encode("cp932")).save()
    other = await an_event("hitori-cs-35", number=35)
    await RosterFile(event=other.id, content=f"{HEADER}\n{ROW}".encode()).save()

    await erase(person)

    assert [file.event for file in await RosterFile.objects()] == [other.id]


async def test_the_list_outside_the_database_names_nobody(house):
    person = await satomi()

    await erase(person)

    [line] = listed()
    text = file().read_text()
    assert (line.id, len(line.address_hash)) == (person.id, 64)
    assert [word in text for word in (NAME, "satomi", str(person.id))] == [False, False, True]
    assert await Deletion.count() == 1


async def test_a_deleted_person_may_come_back_as_somebody_new(house):
    person = await satomi()
    await erase(person)

    again = await Member(name=NAME, email="satomi@example.jp").save()

    assert again[0]["id"] != person.id


async def test_the_only_owner_stays_until_there_is_another(house):
    organiser = await aoi()

    with pytest.raises(Conflict):
        await erase(organiser)

    await holds(await mei(), "owner")
    assert (await erase(organiser)).id == organiser.id


async def test_a_table_that_nobody_thought_of_is_emptied_too(house):
    person, other = await satomi(), await haruto()
    columns = "id int, member uuid NOT NULL REFERENCES member, by uuid REFERENCES member"
    await execute(f"CREATE TABLE thing ({columns})")
    await execute("INSERT INTO thing VALUES (1, $1, $2), (2, $2, $1)", person.id, other.id)

    try:
        await erase(person)
        left = await Member.raw("SELECT id, by FROM thing")
    finally:
        await execute("DROP TABLE thing")

    assert left == [{"id": 2, "by": None}]


async def test_two_taps_at_once_delete_once(house):
    person = await satomi()

    answers = await asyncio.gather(*[erase(person) for _ in range(4)], return_exceptions=True)

    assert sum(not isinstance(answer, Exception) for answer in answers) == 1
    assert await Deletion.count() == 1


async def test_who_registers_while_being_deleted_leaves_no_trace(house):
    person = await satomi()
    other = await an_event("hitori-cs-36", number=36)

    await asyncio.gather(erase(person), register(other, person), return_exceptions=True)

    theirs = await Registration.objects().where(Registration.member == person.id)
    held = [each for each in theirs if not each.is_cancelled]
    assert held == []


async def test_the_name_goes_from_what_an_organiser_did_for_others(house):
    organiser, other = await someone(NAME), await mei()
    await holds(organiser, "organiser")
    await holds(await haruto(), "owner")
    await approve(await apply(other, ""), by=NAME)
    event = await an_event()
    await check_in(event, await register(event, other), Method.NAME, NAME)
    known = await tables_that_know(NAME)

    await erase(organiser)

    await execute("DELETE FROM message WHERE cause LIKE 'deletion:%'")
    assert (sorted(known), await tables_that_know(NAME)) == (["check_in", "member"], set())


async def test_how_many_members_there_were_stays_as_it_was(house):
    person = await mei()
    await approve(await apply(person, ""))
    with moved_to(now() + timedelta(days=9)):
        await erase(person)
        today, then = await members_on(now()), await members_on(now() - timedelta(days=5))

    assert (today, then) == (0, 1)
