"""A person sees where they are signed in, and ends it; they hear of new devices."""

from datetime import timedelta

import pytest

from community.access.browser import Browser, device_words
from community.access.end_sessions import end_others
from community.access.sessions import whose
from community.access.tables import Session, SignInLink
from community.clock import moved_to, now
from community.outbox.tables import Message
from community.signing_in.forget import forget_old_sign_ins
from community.signing_in.sign_in import make_link, sign_in
from tests.cast import aoi, as_, haruto

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1"
)
WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/143.0.0.0 Safari/537.36"
)


async def signed_in(member, browser):
    await browser.post(f"/sign-in/{await make_link(member)}")
    return browser


async def is_in(browser) -> bool:
    return (await browser.get("/me")).status_code == 200


async def mails() -> list[str]:
    return [mail["subject"] for mail in await Message.select(Message.subject)]


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (IPHONE, "Safari · iPhone"),
        (WINDOWS, "Chrome · Windows"),
        (WINDOWS + " Edg/143.0.0.0", "Edge · Windows"),
        (IPHONE.replace("Version", "CriOS"), "Chrome · iPhone"),
        (IPHONE + " Line/15.1.0", "LINE · iPhone"),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Firefox · Linux",
        ),
        ("curl/8.16.0", "不明な端末"),
        ("", "不明な端末"),
    ],
)
def test_a_device_is_called_as_its_owner_would(agent, words):
    assert device_words(agent) == words


async def test_who_has_signed_in_sees_device_network_and_last_use(open_browser):
    member = await aoi()
    phone = await signed_in(member, open_browser(user_agent=IPHONE))
    await signed_in(member, open_browser(user_agent=WINDOWS))

    page = (await phone.get("/me/sign-in")).text

    seen = [page.count(words) for words in ("Safari · iPhone", "Chrome · Windows", "127.0.0.x")]
    assert seen == [1, 1, 2]
    assert (page.count("このブラウザー"), page.count('/ending"')) == (1, 2)


async def test_one_session_is_ended_and_the_others_stay(open_browser):
    member = await aoi()
    phone = await signed_in(member, open_browser(user_agent=IPHONE))
    laptop = await signed_in(member, open_browser(user_agent=WINDOWS))
    key = (await Session.objects().get(Session.device == WINDOWS)).key

    await phone.post(f"/me/sessions/{key}/ending")

    assert [await is_in(phone), await is_in(laptop)] == [True, False]


async def test_all_others_are_ended_at_once(open_browser):
    member, other = await aoi(), await haruto()
    browsers = [await signed_in(member, open_browser()) for _ in range(3)]
    others = await signed_in(other, open_browser())

    await browsers[0].post("/me/sessions/ending")

    assert [await is_in(each) for each in browsers] == [True, False, False]
    assert await is_in(others)


async def test_nobody_ends_somebody_elses_session(open_browser):
    thief = await signed_in(await haruto(), open_browser())
    browser = await signed_in(await aoi(), open_browser(user_agent=IPHONE))
    key = (await Session.objects().get(Session.device == IPHONE)).key

    await thief.post(f"/me/sessions/{key}/ending")

    assert await is_in(browser)


async def test_an_operator_ends_all_sessions_of_a_person(open_browser):
    member = await haruto()
    browser = await signed_in(member, open_browser())

    await end_others(member)

    assert not await is_in(browser)


async def test_signing_in_again_ends_what_the_browser_held_before(open_browser):
    member, browser = await aoi(), open_browser()
    await signed_in(member, browser)
    before = browser.cookies["session"]

    await signed_in(member, browser)

    assert browser.cookies["session"] != before
    assert await whose(before, "") is None


async def test_a_new_device_is_told_by_mail_and_a_known_one_is_not(open_browser):
    member = await aoi(language="en")
    phone = await signed_in(member, open_browser(user_agent=IPHONE))
    at_first = await mails()
    await phone.post("/sign-out")
    await signed_in(member, phone)
    known = await mails()

    await signed_in(member, open_browser(user_agent=WINDOWS))

    assert (at_first, known) == ([], [])
    assert await mails() == ["A new device has signed in to ひとりCSの会"]
    told = await Message.objects().first()
    assert [words in told.text for words in ("Chrome · Windows", "127.0.0.x")] == [True, True]


async def test_the_last_use_is_noted_once_an_hour(open_browser):
    browser = await as_(await aoi(), open_browser())
    begun = (await Session.objects().first()).seen_at

    seen = []
    for minutes in (30, 61, 90):
        with moved_to(begun + timedelta(minutes=minutes)):
            await browser.get("/me")
        seen.append(
            round(((await Session.objects().first()).seen_at - begun) / timedelta(minutes=1))
        )

    assert seen == [0, 61, 61]


async def test_a_session_ends_by_itself(open_browser):
    browser = await as_(await aoi(), open_browser())

    with moved_to(now() + timedelta(days=61)):
        assert not await is_in(browser)


async def test_what_is_over_is_forgotten_when_its_device_is_strange_again(house):
    member = await aoi()
    await sign_in(await make_link(member), Browser())

    kept = []
    for days in (0, 59, 61, 119, 121):
        with moved_to(now() + timedelta(days=days)):
            await forget_old_sign_ins()
        kept.append((await SignInLink.count(), await Session.count()))

    assert kept == [(1, 1), (0, 1), (0, 1), (0, 1), (0, 0)]


async def test_a_person_sees_and_ends_their_sessions(open_browser):
    me = await aoi()
    browser = await as_(me, open_browser())
    for agent in ("phone", "tablet"):
        await sign_in(await make_link(me), Browser(agent))

    before = (await browser.get("/api/v1/me/sessions")).json()["sessions"]
    other = next(each for each in before if not each["is_this"])
    one_less = await browser.post(f"/api/v1/me/sessions/{other['key']}/ending")
    alone = await browser.post("/api/v1/me/sessions/ending")

    counts = [len(each.json()["sessions"]) for each in (one_less, alone)]
    assert (len(before), counts) == (3, [2, 1])
    assert alone.json()["sessions"][0]["is_this"]
