"""Who follows a theme is told of the next report that speaks of it, once, until they say stop."""

import re

from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.follow import follow
from community.library.say_same import say_same
from community.library.seek import Wanted, seek
from community.library.tables import ThemeFollower
from community.library.tell_followers import tell_theme_followers
from community.outbox.tables import Message
from community.reports.tables import Report
from tests.cast import as_, haruto, mei
from tests.library.years import an_evening_on_phases, published, years

__all__ = ["years"]
TITLE = "KPIはフェーズで変わる"


async def theme():
    found = (await seek(Viewer(), Wanted(kind="theme"), Part(limit=9))).rows
    return min(found, key=lambda each: each.said_at)


async def told_of_33(title=TITLE, **known):
    event = await published(await an_evening_on_phases(33, title, "三回目", **known))
    report = await Report.objects().get(Report.event == event.id)
    await tell_theme_followers(str(report.id))
    await tell_theme_followers(str(report.id))
    return await mails("theme:%")


async def mails(cause):
    found = await Message.objects().where(Message.cause.like(cause)).order_by(Message.to_address)
    return [(each.to_address, each.subject) for each in found]


async def test_whoever_follows_is_told_once_also_by_an_earlier_evening_of_the_theme(years):
    await follow(await theme(), await haruto())

    assert await told_of_33() == [("haruto@example.jp", f"また話題になりました：{TITLE}")]


async def test_a_report_on_something_else_tells_nobody_until_a_person_says_it_is_the_same(years):
    await follow(await theme(), await haruto())
    assert await told_of_33("段階ごとに見る") == []
    found = (await seek(Viewer(), Wanted("段階ごと", kind="theme"), Part())).rows
    report = await Report.objects().get(Report.slug == found[0].report)

    await say_same((await theme()).id, found[0].id, True)
    await tell_theme_followers(str(report.id))

    assert len(await mails("theme:%")) == 1


async def test_of_a_limited_evening_only_those_are_told_for_whom_it_is(years):
    await follow(await theme(), await haruto())
    await follow(await theme(), await mei())

    assert [to for to, _subject in await told_of_33(audience="members")] == ["haruto@example.jp"]


async def test_an_address_follows_after_its_owners_yes_and_stops_with_one_tap(years, open_browser):
    reader, here = open_browser(), f"/library/{(await theme()).id}"
    await reader.post(f"{here}/following", data={"email": "reader@example.jp"})
    assert await ThemeFollower.count() == 0
    asked = await Message.objects().get(Message.cause.like("follow-theme:%"))
    wish = re.search(r"/library/following/[^\s>]+", asked.text)[0]

    shown = await reader.get(wish)
    await reader.post(wish)
    await reader.post(wish)

    assert shown.text.count("reader@example.jp") == 1
    assert [to for to, _subject in await told_of_33()] == ["reader@example.jp"]
    told = await Message.objects().get(Message.cause.like("theme:%"))
    await open_browser().post(told.unsubscribe)
    assert await ThemeFollower.count() == 0
    assert (await reader.get(told.unsubscribe)).status_code == 404


async def test_somebody_we_know_follows_and_stops_on_the_page(years, open_browser):
    browser, here = await as_(await haruto(), open_browser()), f"/library/{(await theme()).id}"

    await browser.post(f"{here}/following", data={})
    followed = (await browser.get(here)).text.count(f'action="{here}/following/ending"')
    await browser.post(f"{here}/following/ending", data={})

    assert (followed, await ThemeFollower.count()) == (1, 0)


async def test_a_link_that_we_did_not_make_opens_nothing(years, open_browser):
    assert (await open_browser().get("/library/following/made-up")).status_code == 404
