"""Whoever gets something to do hears of it by mail, and hears when it is taken back."""

import asyncio
from datetime import timedelta

from community.clock import now
from community.members.visitor import Visitor
from community.outbox.tables import Message
from community.roles.door_links import make_door_link, take_back_door_link
from community.roles.grant import Place, grant, take_back
from community.roles.organise import make_organiser
from tests.cast import a_series, an_event, aoi, haruto, mei


async def owner() -> Visitor:
    return Visitor(await aoi(), here=frozenset(["owner", "organiser"]))


async def mails() -> list[Message]:
    return await Message.objects().order_by(Message.queued_at)


async def test_the_mail_says_what_where_from_when_until_when_and_by_whom(house):
    event, person = await an_event(), await mei(language="en")

    await grant(await owner(), person.email, "host", Place(event.id), now() + timedelta(days=40))

    (mail,) = await mails()
    assert (mail.to_address, mail.subject) == (
        "mei@example.jp",
        "You help as: Host (KPIを持ち寄る夜)",
    )
    told = ["aoi has given you", "Role: Host", "rounds, sheets", "From: ", "Until: ", event.slug]
    assert [words in mail.text for words in told] == [True] * len(told)


async def test_it_speaks_the_persons_language_and_names_the_series_or_the_community(house):
    person, other = await mei(), await haruto()
    by = await owner()

    await grant(by, person.email, "editor", Place(series=(await a_series()).id))
    await grant(by, other.email, "organiser", Place())

    subjects = [mail.subject for mail in await mails()]
    assert subjects == ["役割のお知らせ：編集 (ひとりCSの夜)", "役割のお知らせ：運営"]
    assert "対象: コミュニティ全体" in (await mails())[1].text


async def test_its_end_is_told_once_however_often_it_is_taken_back(house):
    by, person = await owner(), await mei()
    role = await grant(by, person.email, "door", Place((await an_event()).id))

    await asyncio.gather(*(take_back(by, role) for _ in range(3)))

    told = [mail.subject.split("：")[0] for mail in await mails()]
    assert told == ["役割のお知らせ", "役割が終わりました"]


async def test_whoever_sets_the_house_up_is_not_mailed_and_the_next_organiser_is(house):
    await make_organiser("葵", "aoi@example.jp")
    before = await mails()

    await make_organiser("陽人", "haruto@example.jp")

    assert before == []
    assert [mail.to_address for mail in await mails()] == ["haruto@example.jp"]


async def test_a_link_to_the_door_is_mailed_when_an_address_is_known(house):
    event, by = await an_event(), await owner()
    until = now() + timedelta(hours=8)

    await make_door_link(by, event.id, "そら", until)
    link = await make_door_link(by, event.id, "りく", until, " Riku@example.jp ")
    first = await mails()
    for _ in range(2):
        await take_back_door_link(link)

    assert [(mail.to_address, mail.to_name) for mail in first] == [("riku@example.jp", "りく")]
    assert first[0].text.count("/door/") == 1
    assert [mail.subject for mail in (await mails())[1:]] == [
        "受付用リンクが終了しました：KPIを持ち寄る夜"
    ]
