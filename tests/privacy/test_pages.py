"""My data on one page, and the requests on the organisers' desk."""

from datetime import timedelta

from community.access.tables import Session
from community.clock import moved_to, now
from community.desk.needs import what_needs_me
from community.members.tables import Member
from community.outbox.tables import Message
from community.privacy.deletions import file
from community.privacy.tables import DataRequest
from tests.cast import aoi, as_, mei
from tests.privacy.lives import NAME, satomi

HERE = "/me/privacy"


async def signed_in_yesterday(person, browser):
    await as_(person, browser)
    await Session.update({Session.created_at: now() - timedelta(days=1)}, force=True)
    return browser


async def test_one_page_shows_what_is_kept(open_browser):
    browser = await as_(await satomi(), open_browser())

    page = (await browser.get(HERE)).text

    shown = ["白樺ソフト", "申し込み (2)", "あなた宛てのメール (3)", "初回応答時間", "phone"]
    assert [words in page for words in shown] == [True, True, True, True, False]


async def test_the_copy_comes_as_a_file(open_browser):
    browser = await as_(await satomi(), open_browser())

    json_, zip_ = [
        await browser.post(f"{HERE}/copies", data={"form": form}) for form in ("json", "tables")
    ]

    assert json_.json()["member"][0]["name"] == NAME
    assert zip_.headers["content-disposition"] == 'attachment; filename="my-data.zip"'
    assert zip_.content[:2] == b"PK"


async def test_an_old_session_neither_copies_nor_deletes(open_browser):
    person = await satomi()
    browser = await signed_in_yesterday(person, open_browser())

    answers = [await browser.post(f"{HERE}/{what}", data={}) for what in ("copies", "deletion")]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert not (await Member.objects().get(Member.id == person.id)).is_erased
    assert "copies" not in (await browser.get(HERE)).text


async def test_a_fresh_link_opens_the_way(open_browser):
    person = await satomi()
    browser = await signed_in_yesterday(person, open_browser())

    page = (await browser.get(HERE)).text

    assert page.count('action="/sign-in"') == 1
    assert page.count(f'name="email" value="{person.email}"') == 1
    assert page.count(f'name="next" value="{HERE}"') == 1


async def test_a_quarter_of_an_hour_later_it_is_closed_again(open_browser):
    browser = await as_(await satomi(), open_browser())

    with moved_to(now() + timedelta(minutes=16)):
        answer = await browser.post(f"{HERE}/copies", data={})

    assert answer.status_code == 403


async def test_who_deletes_everything_is_signed_out_and_gone(open_browser):
    person = await satomi()
    browser = await as_(person, open_browser())

    answer = await browser.post(f"{HERE}/deletion")

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert (await Member.objects().get(Member.id == person.id)).is_erased
    assert (await browser.get("/me")).status_code == 303
    file().unlink()


async def test_a_request_waits_on_the_desk_until_it_is_answered(open_browser):
    person, organiser = await mei(), await as_(await aoi(), open_browser())
    browser = await as_(person, open_browser())

    await browser.post(f"{HERE}/requests", data={"kind": "correction", "words": "氏名が違います"})
    waits = [need.href for need in await what_needs_me()]
    [request] = await DataRequest.objects()
    listed = (await organiser.get("/desk/data-requests")).text
    await organiser.post(f"/desk/data-requests/{request.id}/answer", data={"answer": "直しました"})

    assert (waits, request.due_at - request.asked_at) == (
        ["/desk/data-requests"],
        timedelta(days=30),
    )
    assert listed.count("氏名が違います") == 1
    assert await what_needs_me() == []
    [mail] = await Message.objects().where(Message.to_address == person.email)
    assert mail.text.count("> 直しました") == 1


async def test_a_request_without_words_is_shown_again_at_its_field(open_browser):
    browser = await as_(await mei(), open_browser())
    headers = {"referer": f"http://community.test{HERE}"}

    answer = await browser.post(
        f"{HERE}/requests", data={"kind": "question", "words": " "}, headers=headers
    )

    assert (answer.status_code, answer.text.count("ご希望の内容をお書きください。")) == (422, 1)
    assert await DataRequest.count() == 0


async def test_a_request_is_answered_once(open_browser):
    browser = await as_(await mei(), open_browser())
    await browser.post(f"{HERE}/requests", data={"kind": "question", "words": "？"})
    [request] = await DataRequest.objects()
    organiser = await as_(await aoi(), open_browser())
    path = f"/desk/data-requests/{request.id}/answer"

    answers = [await organiser.post(path, data={"answer": "はい"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 409]
