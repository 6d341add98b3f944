"""A newsletter goes out once, to exactly those who agreed, and can be stopped with one tap."""

import asyncio
from contextlib import contextmanager

import pytest
from msgspec.structs import replace

from community.consents.decide import give, refuse, withdraw
from community.consents.purpose import Purpose
from community.members.tables import Member
from community.newsletters.find import archive, by_id, drafts
from community.newsletters.in_mail import try_out
from community.newsletters.send import mail_newsletter, send
from community.newsletters.tables import Newsletter
from community.newsletters.wording import Wording
from community.newsletters.write import begin, rewrite, throw_away
from community.outbox.letter import letter
from community.outbox.tables import Message
from community.privacy.deletions import file
from community.privacy.erase import erase
from community.refusal import Conflict, Refused
from community.settings import settings, use
from community.tokens.create_token import create_token
from tests.cast import aoi, as_, haruto, holds, mei, someone

NEWS = Purpose.NEWSLETTER
SENDER = "ひとりCSの夜 事務局 東京都千代田区1-1"
HERE = "/newsletters"


@pytest.fixture(autouse=True)
def a_sender():
    before = settings()
    use(replace(before, responsible=SENDER))
    yield
    use(before)
    file().unlink(missing_ok=True)


@contextmanager
def no_sender():
    before = settings()
    use(replace(before, responsible=""))
    yield
    use(before)


async def some_people() -> list[Member]:
    """Ren and Ann, who reads English, agreed; Sora refused, Umi took it back, Mei said nothing."""
    ren, sora, umi = [await someone(name) for name in ("ren", "sora", "umi")]
    ann = await someone("ann", language="en")
    await give(ren, NEWS)
    await refuse(sora, NEWS)
    await give(umi, NEWS)
    await withdraw(umi, NEWS)
    await give(sora, Purpose.LIMITED_INVITATIONS)
    await give(ann, NEWS)
    await mei()
    return [ren, ann]


async def a_letter() -> Newsletter:
    return await begin(
        None, Wording("六月の夜", "**次の夜**は[こちら](https://example.org/33)です。")
    )


async def news() -> list[Message]:
    return await Message.objects().where(Message.purpose == NEWS).order_by(Message.to_address)


async def test_exactly_those_who_agreed_are_mailed_and_it_is_kept_as_it_went(house):
    await some_people()
    draft = await a_letter()

    await send(draft)
    await mail_newsletter(str(draft.id))

    assert [mail.to_address for mail in await news()] == ["ann@example.jp", "ren@example.jp"]
    kept = await by_id(draft.id)
    assert (kept.readers, [each.id for each in await archive()], await drafts()) == (
        2,
        [draft.id],
        [],
    )


async def test_nothing_is_mailed_in_the_request(house):
    await some_people()

    await send(await a_letter())

    assert await news() == []


async def test_the_mail_says_who_sends_it_and_how_to_stop_it_in_one_click(house):
    await some_people()
    draft = await a_letter()
    await send(draft)
    await mail_newsletter(str(draft.id))

    english, japanese = await news()
    mail = letter(japanese)

    assert mail["List-Unsubscribe"] == f"<{settings().address}{japanese.unsubscribe}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert [text.count(SENDER) for text in (japanese.text, japanese.html)] == [1, 1]
    assert japanese.html.count('<a href="https://example.org/33"') == 1
    assert [japanese.subject, "you agreed" in english.text] == ["六月の夜", True]


async def test_many_taps_at_once_send_it_once(house):
    await some_people()
    draft = await a_letter()

    tapped = await asyncio.gather(*(send(draft) for _ in range(5)), return_exceptions=True)
    await asyncio.gather(*(mail_newsletter(str(draft.id)) for _ in range(3)))

    assert sum(isinstance(each, Conflict) for each in tapped) == 4
    assert len(await news()) == 2


async def test_who_agrees_after_it_has_gone_gets_the_next_one(house):
    await some_people()
    draft = await a_letter()
    await send(draft)
    await mail_newsletter(str(draft.id))
    await give(await haruto(), NEWS)

    assert [mail.to_address for mail in await news()] == ["ann@example.jp", "ren@example.jp"]


async def test_a_no_stops_what_waits_and_deletion_leaves_nothing(house):
    ren, ann = await some_people()
    draft = await a_letter()
    await send(draft)
    await mail_newsletter(str(draft.id))

    await withdraw(ren, NEWS)
    await erase(ann)

    left = sorted((mail.to_address, mail.state) for mail in await news())
    assert left == [("", "stopped"), ("ren@example.jp", "stopped")]


async def test_what_has_gone_out_is_neither_changed_nor_thrown_away(house):
    await some_people()
    draft = await a_letter()
    await send(draft)

    for verb in (rewrite(draft, Wording("七月", "別の夜")), throw_away(draft)):
        with pytest.raises(Conflict):
            await verb

    assert (await by_id(draft.id)).subject_ja == "六月の夜"


async def test_without_a_sender_or_a_reader_nothing_goes_out(house):
    draft = await a_letter()
    with pytest.raises(Conflict):
        await send(draft)
    await some_people()

    with no_sender(), pytest.raises(Conflict):
        await send(draft)

    assert [each.id for each in await drafts()] == [draft.id]


async def test_the_trial_goes_to_oneself_alone_without_a_yes(house):
    await some_people()
    draft = await a_letter()

    for _ in range(2):
        await try_out(draft, await Member.objects().get(Member.name == "mei"))

    assert [mail.to_address for mail in await news()] == ["mei@example.jp"] * 2
    assert await archive() == []


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (Wording(), "subject_ja"),
        (Wording("", "x"), "subject_ja"),
        (Wording("あ" * 161, "x"), "subject_ja"),
        (Wording("x", " "), "text_ja"),
        (Wording("x", "あ" * 20001), "text_ja"),
        (Wording("x", "y", "June", " "), "text_en"),
        (Wording("x", "y", " ", "half"), "subject_en"),
    ],
)
async def test_what_is_no_letter_is_refused_at_its_field(house, words, field):
    with pytest.raises(Refused) as refusal:
        await begin(None, words)

    assert refusal.value.field == field
    assert await Newsletter.count() == 0


async def test_an_organiser_writes_looks_tries_and_sends_in_the_browser(open_browser):
    await some_people()
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    saved = await browser.post(HERE, data={"subject_en": "June", "text_en": "**Next** evening"})
    path = saved.headers["location"].split("?")[0]
    shown = (await browser.get(path)).text
    answers = [(await browser.post(f"{path}/{verb}")).status_code for verb in ("test", "sending")]
    again = (await browser.post(f"{path}/sending")).status_code
    later = (await browser.get(path)).text

    assert [shown.count(words) for words in ("<strong>Next</strong>", "Send to 2 people")] == [1, 1]
    assert (answers, again) == ([303, 303], 409)
    assert [mail.to_address for mail in await news()] == ["aoi@example.jp"]
    assert [later.count("/sending"), later.count("<textarea")] == [0, 0]


async def test_helpers_of_one_evening_do_not_write_to_everybody(open_browser):
    person = await haruto()
    await holds(person, "host")

    answer = await (await as_(person, open_browser())).post(
        HERE, data={"subject_ja": "x", "text_ja": "y"}
    )

    assert (answer.status_code, await Newsletter.count()) == (403, 0)


async def test_a_program_writes_and_sends_it_by_the_same_verbs(open_browser):
    await some_people()
    program = open_browser()
    token = await create_token("CRM", "organiser")
    program.headers["authorization"] = f"Bearer {token}"

    draft = {"subject_en": "June", "text_en": "ok"}
    made = (await program.post("/api/v1" + HERE, json=draft)).json()
    path = f"/api/v1{HERE}/{made['id']}"
    words = {"subject_en": "July", "text_en": "**ok**"}
    changed = (await program.post(path, json=words)).json()
    sent = [(await program.post(f"{path}/sending")).status_code for _time in range(2)]
    listed = (await program.get("/api/v1" + HERE)).json()

    assert ({name: changed[name] for name in words}, sent) == (words, [200, 409])
    assert [(each["id"], bool(each["sent_at"])) for each in listed] == [(made["id"], True)]
