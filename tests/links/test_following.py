"""New links come by mail or feed to those who ask for it, and to nobody else."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from community.clock import moved_to, now
from community.database import fetch_value
from community.links.digest import send_digests
from community.links.moderate import release
from community.links.post import post
from community.links.reader import choose, feed_token, member_of_feed, renew_feed
from community.members.tables import Member
from community.outbox.tables import Message
from community.refusal import Refused
from community.work import NIGHTLY
from tests.cast import aoi, as_, haruto, mei, someone


async def a_link(number: int = 1, by: Member | None = None):
    author = by or await Member.objects().get(Member.name == "kaito")
    author = author or await someone("kaito", standing="member")
    made = await post(author, f"https://example.com/{number}", f"読みもの {number}")
    return made if made.is_published else await release(made)


async def mails() -> list[tuple[str, str]]:
    rows = await Message.select(Message.to_address, Message.subject).order_by(Message.queued_at)
    return [(row["to_address"].partition("@")[0], row["subject"]) for row in rows]


async def test_who_never_asked_gets_no_mail(house):
    await haruto()
    await a_link()

    await send_digests()

    assert await mails() == []


async def test_a_daily_reader_gets_each_link_in_one_mail(house):
    await choose(await haruto(), "daily")
    await a_link(1)
    await a_link(2)

    await send_digests()
    await send_digests()
    await a_link(3)
    with moved_to(now() + timedelta(days=1)):
        await send_digests()

    subjects = ["メンバーからの新しいリンク 2件", "メンバーからの新しいリンク 1件"]
    assert await mails() == [("haruto", subject) for subject in subjects]


async def test_a_weekly_reader_is_mailed_on_monday(house):
    await choose(await haruto(), "weekly")
    await a_link()

    counts = []
    for days in range(1, 8):
        with moved_to(now() + timedelta(days=days)):
            await send_digests()
            counts.append(len(await mails()))

    assert counts == [0, 0, 0, 0, 0, 1, 1]  # the first of December 2026 is a Tuesday


async def test_the_mail_has_the_links_and_the_way_out(house, open_browser):
    await choose(await haruto(), "daily")
    made = await a_link()
    joined = await post(
        await someone("ren", standing="member"), made.url, "ここが [大事](//evil.example)"
    )
    await release(joined)

    await send_digests()

    mail = await Message.objects().first()
    assert mail is not None
    assert 'href="https://example.com/1"' in mail.html
    assert '//evil.example"' not in mail.html
    assert mail.unsubscribe.startswith("/links/stopping/")
    shown = await open_browser().get(mail.unsubscribe)
    before = await fetch_value("SELECT often FROM reader")
    await open_browser().post(mail.unsubscribe, data={"List-Unsubscribe": "One-Click"})
    assert (shown.status_code, before) == (200, "daily")
    assert await fetch_value("SELECT often FROM reader") == "never"
    assert await fetch_value("SELECT state FROM message") == "stopped"


async def test_nobody_is_mailed_their_own_links(house):
    member = await haruto()
    await choose(member, "daily")
    await a_link(by=member)

    await send_digests()

    assert await mails() == []


async def test_who_has_left_gets_nothing_more(house):
    member = await haruto()
    await choose(member, "daily")
    token = await renew_feed(member)
    await Member.update({Member.standing: "left"}).where(Member.id == member.id)
    await a_link()

    await send_digests()

    assert (await mails(), await member_of_feed(token)) == ([], None)


async def test_another_rhythm_loses_no_link(house):
    member = await haruto()
    await choose(member, "weekly")
    await a_link()
    await choose(member, "daily")

    await send_digests()

    assert len(await mails()) == 1


async def test_an_unknown_rhythm_is_refused(house):
    with pytest.raises(Refused):
        await choose(await haruto(), "hourly")


async def test_the_feed_is_read_without_signing_in_until_it_is_renewed(house, open_browser):
    await a_link(1)
    member = await haruto()
    old = await renew_feed(member)

    read = await open_browser().get(f"/links/feeds/{old}/new.atom")
    new = await renew_feed(member)
    statuses = [
        (await open_browser().get(f"/links/feeds/{each}/new.atom")).status_code
        for each in (old, new)
    ]

    feed = ElementTree.fromstring(read.text)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert [each.text for each in feed.findall("a:entry/a:title", atom)] == ["読みもの 1"]
    assert read.headers["content-type"].startswith("application/atom+xml")
    assert statuses == [404, 200]


async def test_nobody_makes_up_a_feed(house):
    member = await mei(standing="member")

    forged = [feed_token(member.id, 1), "torn", "", feed_token(member.id, 1)[:-1] + "A"]

    assert [await member_of_feed(each) for each in forged] == [None] * 4


async def test_the_digests_go_out_at_night(house):
    assert NIGHTLY["mail_links"] is send_digests


async def test_the_page_of_links_and_how_to_follow_them(house, open_browser):
    member = await haruto()
    made = await a_link()
    browser = await as_(member, open_browser(accept_language="en"))

    page = await browser.get("/links")
    await browser.post("/links", data={"url": "https://example.org/", "line": "ひとこと"})
    mine = await browser.get("/links")
    await browser.post("/links/mails", data={"often": "weekly"})
    await browser.post("/links/feed")
    following = await browser.get("/links/following")

    safe = 'rel="nofollow noopener noreferrer external"'
    assert f'href="{made.url}" {safe} lang="ja">読みもの 1</a>' in page.text
    assert "Waits for an organiser: ひとこと" in mine.text
    assert "/links/feeds/" in following.text
    assert 'value="weekly" checked' in following.text


async def test_a_refused_link_is_shown_again_as_it_was_typed(house, open_browser):
    browser = await as_(await haruto(), open_browser(referer="http://community.test/links"))

    answer = await browser.post("/links", data={"url": "javascript:alert(1)", "line": "ひとこと"})

    assert (answer.status_code, 'id="f-url-no"' in answer.text) == (422, True)
    assert 'value="ひとこと"' in answer.text


async def test_members_alone_read_the_links(house, open_browser):
    statuses = [
        (await browser.get("/links", headers={"accept": "application/json"})).status_code
        for browser in (
            open_browser(),
            await as_(await mei(), open_browser()),
            await as_(await haruto(), open_browser()),
            await as_(await aoi(), open_browser()),
        )
    ]

    assert statuses == [401, 403, 200, 200]


async def test_organisers_look_through_what_waits(house, open_browser):
    member = await haruto()
    first = await post(member, "https://example.com/1", "読みもの")
    second = await post(member, "https://example.com/2", "宣伝")
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    listed = await browser.get("/links")
    shown = await browser.get("/links/waiting")
    await browser.post(f"/links/{first.id}/release")
    await browser.post(f"/links/{second.id}/declining", data={"reason": "宣伝です"})
    after = await browser.get("/links")

    assert "2 links wait for you." in listed.text
    assert ("読みもの" in shown.text, "宣伝" in shown.text) == (True, True)
    assert ("読みもの" in after.text, "宣伝" in after.text) == (True, False)


async def test_the_api_does_what_the_page_does(house, open_browser):
    author, organiser = (
        await as_(await haruto(), open_browser()),
        await as_(await aoi(), open_browser()),
    )
    wish = {"url": "https://example.com/", "line": "読みもの"}

    made = (await author.post("/api/v1/links", json=wish)).json()
    waits = (await organiser.get("/api/v1/links/waiting")).json()
    await organiser.post(f"/api/v1/links/{made['id']}/release")
    told = await organiser.post(f"/api/v1/links/{made['id']}/concern", json={"reason": "古い"})
    kept = await organiser.post(f"/api/v1/links/{made['id']}/leaving")
    listed = (await author.get("/api/v1/links")).json()
    gone = (await author.post(f"/api/v1/links/{made['id']}/removal")).json()
    other = await organiser.post(f"/api/v1/links/{made['id']}/removal")
    late = await organiser.post(f"/api/v1/links/{made['id']}/declining", json={"reason": "古い"})
    odd = await author.post("/api/v1/links", json={**wish, "line": ""})

    assert ([each["id"] for each in waits], made["state"]) == ([made["id"]], "waiting")
    assert (told.status_code, kept.status_code, other.status_code) == (201, 200, 404)
    assert listed[0]["lines"][0]["line"] == "読みもの"
    assert (gone["state"], late.status_code, odd.json()["field"]) == ("removed", 409, "line")
