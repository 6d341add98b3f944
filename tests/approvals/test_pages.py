"""The organiser asks, and the guest answers on a page that needs no account."""

import re
from datetime import timedelta

from community.clock import moved_to, now
from community.commentary.approved import approved_words
from community.commentary.tables import GuestLink
from community.outbox.tables import Message
from community.secret import hashed
from tests.cast import an_event, aoi, as_
from tests.commentary.guests import a_guest, said


async def asked_by_mail(open_browser, **typed):
    """The evening, the organiser, and the path in the guest's mail."""
    event = await an_event()
    guest = await a_guest(event)
    await said(event, guest, "指標は会話のきっかけです。")
    desk, here = await as_(await aoi(), open_browser()), f"/events/{event.slug}/approvals"
    await desk.post(f"{here}/{guest.id}", data={"email": "akari@example.jp", "days": "３"} | typed)
    mail = await Message.objects().first()
    return event, guest, desk, re.search(r"/approvals/[\w-]{43}", mail.text)[0]


def form_of(page, verdict, text=None):
    [name] = re.findall(r'name="seen-([0-9a-f-]{36})"', page)
    [seen] = re.findall(r'name="seen-[^"]+" value="(\w+)"', page)
    text = text or re.search(r"<textarea[^>]*>\n([^<]*)", page)[1]
    return {f"verdict-{name}": verdict, f"text-{name}": text, f"seen-{name}": seen}


async def test_from_the_mail_to_the_yes_without_signing_in(open_browser):
    event, _guest, desk, link = await asked_by_mail(open_browser)
    phone = open_browser()

    page = (await phone.get(link)).text
    answer = await phone.post(link, data=form_of(page, "approved", "会話のきっかけです。"))

    assert (answer.status_code, answer.headers["location"]) == (303, link)
    assert "掲載可とお返事済み" in (await phone.get(link)).text
    assert [each.text for each in await approved_words(event)] == ["会話のきっかけです。"]
    told = (await desk.get(f"/events/{event.slug}/approvals")).text
    assert "全1件：掲載可1件、不可0件、返事待ち0件" in told


async def test_only_a_hash_of_the_link_is_kept(open_browser):
    _event, _guest, _desk, link = await asked_by_mail(open_browser)

    secret = link.rpartition("/")[2]
    assert [row.token_hash for row in await GuestLink.objects()] == [hashed(secret)]


async def test_a_link_that_was_guessed_or_taken_back_is_not_there(open_browser):
    event, guest, desk, link = await asked_by_mail(open_browser)
    phone, guessed = open_browser(), link[:-1] + ("A" if link[-1] != "A" else "B")
    form = form_of((await phone.get(link)).text, "approved")

    before = [
        (await phone.get(guessed)).status_code,
        (await phone.post(guessed, data=form)).status_code,
    ]
    await desk.post(f"/events/{event.slug}/approvals/{guest.id}/ending")
    after = [(await phone.get(link)).status_code, (await phone.post(link, data=form)).status_code]

    assert before + after == [404] * 4
    assert await approved_words(event) == []


async def test_after_the_deadline_the_link_says_so_and_takes_no_yes(open_browser):
    event, _guest, _desk, link = await asked_by_mail(open_browser)
    phone = open_browser()
    form = form_of((await phone.get(link)).text, "approved")

    with moved_to(now() + timedelta(days=3, minutes=1)):
        page = (await phone.get(link)).text
        answer = await phone.post(link, data=form)

    assert "お返事の受付は" in page
    assert answer.status_code == 410
    assert await approved_words(event) == []


async def test_a_link_to_pass_on_is_shown_once_and_works_beside_the_mail(open_browser):
    event, guest, desk, link = await asked_by_mail(open_browser)

    page = await desk.post(f"/events/{event.slug}/approvals/{guest.id}/link")
    [shown] = re.findall(r"http://community.test(/approvals/[\w-]{43})", page.text)

    both = [(await open_browser().get(each)).status_code for each in (link, shown)]
    assert (both, shown != link) == ([200, 200], True)


async def test_the_page_speaks_both_languages_and_is_for_no_search_engine(open_browser):
    _event, _guest, _desk, link = await asked_by_mail(open_browser, language="en")
    mail = await Message.objects().first()

    page = (await open_browser().get(link, headers={"accept-language": "en"})).text

    assert mail.subject == "May we publish your words? KPIを持ち寄る夜"
    assert "Your words, 野原 灯" in page
    assert '<meta name="robots" content="noindex">' in page


async def test_a_program_asks_and_answers_too(open_browser):
    event = await an_event()
    guest = await a_guest(event)
    await said(event, guest, "はい")
    desk, here = await as_(await aoi(), open_browser()), f"/api/v1/events/{event.slug}/approvals"

    told = (await desk.post(f"{here}/{guest.id}", json={"days": 2})).json()
    link = (await desk.post(f"{here}/{guest.id}/link")).json()["link"]
    api = "/api/v1/approvals/" + link.rpartition("/")[2]
    [words] = (await open_browser().get(api)).json()["words"]
    reply = {"id": words["id"], "verdict": "approved", "seen": words["seen"]}
    done = (await open_browser().post(api, json=[reply])).json()

    assert (told[0]["words"], told[0]["approved"], await Message.count()) == (1, 0, 0)
    assert [each["standing"] for each in done["words"]] == ["approved"]
    assert [each.text for each in await approved_words(event)] == ["はい"]
