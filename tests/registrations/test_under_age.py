"""People under age come with a guardian's consent; no photo and no name of theirs is published."""

from contextlib import contextmanager

import asyncpg
import pytest
from msgspec.structs import replace

from community.commentary.comment import comment
from community.commentary.tables import GuestAnswer
from community.database import execute
from community.events.tables import Appearance
from community.members.age import Age
from community.members.tables import Member
from community.memberships.apply import approve
from community.memberships.questions import answers_of
from community.merging.merge import merge
from community.photos.find import shown_of
from community.refusal import Refused
from community.registering.register import register
from community.registrations.answer_about_photos import answer_about_photos
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration
from community.registrations.under_age import mark
from community.reports.made import voices_of
from community.settings import settings, use
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, holds, mei, someone
from tests.photos.evening import a_published_photo, who_said

NEW = "/events/hitori-cs-33/registrations/new"
SEND = "/events/hitori-cs-33/registrations"
MIU = {"name": "美羽", "email": "miu@example.jp"}
YOUNG = {"age_band": "minor", "guardian": "山田 恵", "guardian_agrees": "1"}


@contextmanager
def asked(minimum_age: int = 16, guardian_under: int = 18):
    before = settings()
    use(replace(before, minimum_age=minimum_age, guardian_under=guardian_under))
    try:
        yield
    finally:
        use(before)


async def the_registration() -> Registration:
    return await Registration.objects().first()


async def test_a_band_is_asked_for_and_the_guardian_is_noted(open_browser):
    await an_event()

    with asked():
        form = (await open_browser(accept_language="en").get(NEW)).text
        answer = await open_browser().post(SEND, data={**MIU, **YOUNG, "photo_wish": "yes"})

    kept = await the_registration()
    assert [form.count(words) for words in ("I am 16 or 17", "I am 18 or older")] == [1, 1]
    assert answer.status_code == 303
    assert (kept.is_minor, kept.guardian, kept.photo_wish) == (True, "山田 恵", "no")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "age_band"),
        ({"age_band": "42"}, "age_band"),
        ({**YOUNG, "guardian": " "}, "guardian"),
        ({**YOUNG, "guardian": "山" * 121}, "guardian"),
        ({"age_band": "minor", "guardian": "山田 恵"}, "guardian_agrees"),
    ],
)
async def test_without_an_answer_or_a_guardian_nobody_is_registered(open_browser, said, field):
    await an_event()

    with asked():
        answer = await open_browser().post(
            SEND, data={**MIU, **said}, headers={"referer": f"http://community.test{NEW}"}
        )

    assert (answer.status_code, f'id="f-{field}-no"' in answer.text) == (422, True)
    assert await Registration.count() == 0


async def test_who_is_of_age_is_not_marked(open_browser):
    await an_event()

    with asked():
        await open_browser().post(SEND, data={**MIU, "age_band": "adult", "photo_wish": "yes"})

    kept = await the_registration()
    assert (kept.is_minor, kept.guardian, kept.photo_wish) == (False, "", "yes")


async def test_the_same_is_asked_of_whoever_wants_to_become_a_member(open_browser):
    browser = await as_(await mei(), open_browser())

    with asked():
        refused = await browser.post("/membership", data={"motive": "学びたい"})
        taken = await browser.post("/membership", data={"motive": "学びたい", **YOUNG})

    person = await Member.objects().get(Member.email == "mei@example.jp")
    assert [refused.status_code, taken.status_code] == [422, 303]
    assert [each["answer"] for each in answers_of(person)] == ["山田 恵"]


async def test_without_the_setting_nobody_is_asked(open_browser):
    browser = await as_(await mei(), open_browser())

    answer = await browser.post("/membership", data={"motive": "学びたい"})

    person = await Member.objects().get(Member.email == "mei@example.jp")
    assert (answer.status_code, answers_of(person)) == (303, [])
    assert (await approve(person)).is_member


async def test_a_photo_goes_when_somebody_in_it_is_marked(house):
    event = await an_event()
    person = await who_said(event, "yes", "ren")
    await a_published_photo(event, person)
    before = len(await shown_of(event))

    await mark(person, Age(is_minor=True))

    assert (before, len(await shown_of(event))) == (1, 0)


async def test_neither_the_person_nor_the_database_allows_photos_again(house):
    registration = await register(await an_event(), await mei())
    await mark(registration, Age(is_minor=True))

    with pytest.raises(Refused):
        await answer_about_photos(registration, PhotoWish.YES, is_own=True)
    with pytest.raises(asyncpg.CheckViolationError):
        await execute("UPDATE registration SET photo_wish = 'yes'")

    assert (await the_registration()).photo_wish == "no"


async def test_what_a_guest_under_age_said_stands_without_the_name(house):
    event, miu, ren = await an_event(), await someone("miu"), await someone("ren")
    for person in (miu, ren):
        guest = Appearance(event=event.id, name=person.name, company="白樺", email=person.email)
        await guest.save()
        words = await comment(event, str(guest.id), "楽しかった")
        await GuestAnswer(commentary=words.id, verdict="approved", words="楽しかった").save()
        await register(event, person)

    registration = await Registration.objects().get(Registration.member == miu.id)
    await mark(registration, Age(is_minor=True))

    said = [(voice.guest.name, voice.guest.company) for voice in await voices_of(event)]
    assert said == [("ゲスト", ""), ("ren", "白樺")]


async def test_organisers_and_the_door_write_it_down_and_others_do_not(open_browser):
    event = await an_event()
    registration = await register(event, await mei())
    staff = await haruto()
    await holds(staff, "door", event=event.id)
    path, data = f"/registrations/{registration.id}/minor", {"is_minor": "1", "guardian": "恵"}

    own = await (await as_(await Member.objects().get(Member.name == "mei"), open_browser())).post(
        path, data=data
    )
    first = await the_registration()
    door = await (await as_(staff, open_browser())).post(path, data=data)
    second = await the_registration()
    undone = await (await as_(await aoi(), open_browser())).post(path, data={})

    assert [own.status_code, door.status_code, undone.status_code] == [403, 303, 303]
    assert [first.is_minor, second.is_minor, second.guardian] == [False, True, "恵"]
    assert not (await the_registration()).is_minor


async def test_the_mark_stays_when_two_accounts_become_one(house):
    event, one, other = await an_event(), await mei(), await haruto()
    await register(event, one)
    await mark(await register(event, other), Age(is_minor=True, guardian="恵"))

    await merge(one, other)

    better = await Registration.objects().get(Registration.standing == "confirmed")
    assert (better.is_minor, better.guardian, better.photo_wish) == (True, "恵", "no")


async def test_a_program_of_ones_own_is_asked_the_same(open_browser):
    browser = await as_(await mei(), open_browser())
    said = {"age_band": "minor", "guardian": "山田 恵", "guardian_agrees": True}

    with asked():
        answers = [await browser.post("/api/v1/membership", json=each) for each in ({}, said)]

    person = await Member.objects().get(Member.email == "mei@example.jp")
    assert [each.status_code for each in answers] == [422, 201]
    assert [each["answer"] for each in answers_of(person)] == ["山田 恵"]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "age_band"),
        ({"age_band": "minor", "guardian": " ", "guardian_agrees": True}, "guardian"),
        ({"age_band": "minor", "guardian": "山田 恵"}, "guardian_agrees"),
    ],
)
async def test_an_organisers_program_is_asked_the_same(open_browser, said, field):
    await an_event()
    client = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    young = {"age_band": "minor", "guardian": "山田 恵", "guardian_agrees": True}

    with asked():
        refused = await client.post(f"/api/v1{SEND}", json={**MIU, **said})
        before = await Registration.count()
        taken = await client.post(f"/api/v1{SEND}", json={**MIU, **young})

    kept = await the_registration()
    assert (refused.status_code, refused.json()["field"], before) == (422, field, 0)
    assert (taken.status_code, kept.is_minor, kept.photo_wish) == (201, True, "no")


async def test_where_a_minimum_alone_is_asked_a_program_confirms_it(open_browser):
    await an_event()
    client = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")

    with asked(16, 0):
        refused = await client.post(f"/api/v1{SEND}", json=MIU)
        taken = await client.post(f"/api/v1{SEND}", json={**MIU, "old_enough": True})

    assert (refused.json()["field"], taken.status_code) == ("old_enough", 201)
