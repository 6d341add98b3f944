"""Tell me of the next one: nobody is written to who has not said yes, and all can stop."""

from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.database import fetch_value
from community.events.invite import invite
from community.outbox.letter import letter
from community.outbox.tables import Message, State
from community.patterns.follow import follow
from community.patterns.tables import Follower
from community.patterns.tell import after_publication
from community.registering.register import register
from tests.cast import a_series, an_event, as_, haruto, mei, someone
from tests.patterns.mails import mails_to, path_in

AT = "/series/hitori-cs/following"
SORA = "sora@example.jp"


async def asked_and_confirmed(browser, email=SORA):
    await a_series()
    await browser.post(AT, data={"email": email})
    [mail] = await mails_to(email)
    await browser.post(path_in(mail, "/following/"))


async def published(**known):
    event = await an_event(**known)
    await after_publication(str(event.id))
    return event


async def subjects(address):
    return [mail.subject for mail in await mails_to(address)]


async def test_an_address_is_kept_only_after_its_owner_has_said_yes(open_browser):
    browser = open_browser()
    await a_series()

    answer = await browser.post(AT, data={"email": " SORA@example.jp "})
    [mail] = await mails_to(SORA)
    opened = await browser.get(path_in(mail, "/following/"))
    before = await Follower.count()
    await browser.post(path_in(mail, "/following/"))
    await browser.post(path_in(mail, "/following/"))

    assert (answer.status_code, opened.status_code, before) == (303, 200, 0)
    follower = await Follower.objects().first()
    assert (follower.email, follower.member, await Follower.count()) == (SORA, None, 1)
    assert mail.unsubscribe == ""


async def test_the_next_event_is_told_once_with_a_way_out_in_its_head(open_browser):
    await asked_and_confirmed(open_browser())

    event = await published()
    await after_publication(str(event.id))

    _confirm, told = await mails_to(SORA)
    assert told.subject == "次回のお知らせ：KPIを持ち寄る夜"
    assert path_in(told, "/events/") == "/events/hitori-cs-33"
    head = letter(told)
    assert head["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert head["List-Unsubscribe"].startswith("<http://community.test/following/stopping/")


async def test_one_post_without_a_session_stops_it(open_browser):
    await asked_and_confirmed(open_browser())
    await published()
    way_out = (await mails_to(SORA))[-1].unsubscribe
    program = open_browser()
    del program.headers["origin"]

    looked = await open_browser().get(way_out)
    stopped = await program.post(way_out, data={"List-Unsubscribe": "One-Click"})
    await published(slug="hitori-cs-34", number=34)

    assert (looked.status_code, stopped.status_code) == (200, 200)
    assert len(await mails_to(SORA)) == 2
    assert (await open_browser().get(way_out)).status_code == 404
    assert await fetch_value("SELECT state FROM message WHERE cause LIKE 'next:%'") == State.STOPPED


async def test_a_member_follows_with_one_tap_and_stops_with_one(open_browser):
    await a_series()
    browser = await as_(await haruto(), open_browser())

    await browser.post(AT)
    page = await browser.get(AT)
    await browser.post(f"{AT}/ending")

    assert page.text.count("次回をお知らせします") == 1
    assert await Follower.count() == 0
    assert await Message.count() == 0


async def test_somebody_we_know_follows_as_themselves_by_whichever_way(open_browser):
    member = await haruto()
    await asked_and_confirmed(open_browser(), "haruto@example.jp")

    follower = await Follower.objects().first()

    assert (follower.member, follower.email) == (member.id, None)


async def test_an_address_that_has_become_a_person_is_told_once(open_browser):
    await asked_and_confirmed(open_browser())
    await follow(await a_series(), await someone("sora"))

    await published()

    assert len(await subjects(SORA)) == 2


async def test_who_is_registered_already_is_not_told(house):
    member = await haruto()
    await follow(await a_series(), member)
    event = await an_event()
    await register(event, member)

    await after_publication(str(event.id))

    assert await subjects("haruto@example.jp") == ["参加が確定しました：KPIを持ち寄る夜"]


async def test_a_hidden_evening_is_told_to_those_it_is_for(open_browser):
    await asked_and_confirmed(open_browser())
    for person in (await haruto(), await mei()):
        await follow(await a_series(), person)

    members_only = await published(audience="members")
    by_name = await an_event("hitori-cs-34", number=34, audience="invited")
    await invite(by_name, "mei", "mei@example.jp")
    await after_publication(str(by_name.id))

    assert await subjects("haruto@example.jp") == [f"次回のお知らせ：{members_only.title}"]
    assert (await subjects("mei@example.jp"))[-1] == f"次回のお知らせ：{by_name.title}"
    assert len(await subjects(SORA)) == 1


@pytest.mark.parametrize("token", ["", "x", "W10.x"])
async def test_nobody_makes_up_a_link(open_browser, token):
    answers = [await open_browser().get(f"/following/{way}{token}") for way in ("", "stopping/")]

    assert {each.status_code for each in answers} <= {404, 405}


async def test_a_link_ends_after_a_week(open_browser):
    await a_series()
    await open_browser().post(AT, data={"email": SORA})
    [mail] = await mails_to(SORA)

    with moved_to(now() + timedelta(days=8)):
        answer = await open_browser().post(path_in(mail, "/following/"))

    assert (answer.status_code, await Follower.count()) == (410, 0)


async def test_nobody_floods_somebody_elses_mailbox(open_browser):
    await a_series()

    answers = [
        (await open_browser().post(AT, data={"email": SORA})).status_code for _time in range(5)
    ]

    assert answers == [303, 303, 303, 429, 429]
    assert len(await mails_to(SORA)) == 3


async def test_what_is_no_address_is_refused_at_its_field(open_browser):
    await a_series()

    answer = await open_browser().post(
        AT, data={"email": "sora"}, headers={"referer": f"http://community.test{AT}"}
    )

    assert answer.status_code == 422
    assert answer.text.count('aria-invalid="true"') == 1


async def test_the_mail_speaks_the_language_in_which_it_was_asked_for(open_browser):
    browser = open_browser(accept_language="en")
    await asked_and_confirmed(browser)

    await published()

    assert (await subjects(SORA))[-1] == "The next one: KPIを持ち寄る夜"


async def test_programs_choose_how_their_person_follows(open_browser):
    await a_series()
    browser, at = await as_(await haruto(), open_browser()), f"/api/v1{AT}"

    before = (await browser.get(at)).json()
    both = (await browser.put(at, json={"follows": True, "registers": True})).json()
    none = (await browser.put(at, json={"follows": False})).json()

    assert [before, both, none] == [
        {"follows": False, "registers": False},
        {"follows": True, "registers": True},
        {"follows": False, "registers": False},
    ]
