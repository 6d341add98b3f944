"""Tickets, rosters and words that do not count: the door, the desk and the sheet say why."""

from datetime import timedelta
from html import unescape

import pytest

from community.clock import now
from community.events.tables import Event
from community.registering.register import register
from community.tickets.ticket import ticket_code
from tests.bad_input.unchanged import EVENING, HOUSE, LANGUAGES, everything, in_language, sentences
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable

HEADER = "参加枠名,ユーザー名,表示名,参加ステータス,出欠ステータス,受付番号"


ROW = "一般,u,名前,参加,,1"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shown", ["foreign", "forged", "cut", "other evening", "cancelled", ""])
async def test_a_ticket_that_does_not_count(open_browser, language, shown):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34, title="KPI")
    elsewhere = await register(other, await haruto())
    own = await register(event, await mei())
    code = ticket_code(event.id, own.ticket_serial)
    if shown == "cancelled":
        await Event.raw("UPDATE registration SET standing = 'cancelled' WHERE id = {}", own.id)
    ticket = {
        "foreign": "https://example.jp/ticket/1",
        "forged": code[:-4] + ("AAAA" if code[-4:] != "AAAA" else "BBBB"),
        "cut": code[:50],
        "other evening": ticket_code(other.id, elsewhere.ticket_serial),
        "cancelled": code,
        "": "",
    }[shown]
    browser = open_browser(accept_language=language, referer=f"{HOUSE}{EVENING}/door")
    door = await as_(await aoi(), browser)
    before = await everything()

    page = await door.post(f"{EVENING}/checkins", data={"ticket": ticket})
    scanner = await door.post(
        f"{EVENING}/checkins", data={"ticket": ticket}, headers={"accept": "application/json"}
    )

    assert (page.status_code, scanner.json()["outcome"]) == (422, "refused")
    assert scanner.json()["sentence"] in unescape(page.text)
    assert in_language(scanner.json()["sentence"], language)
    assert await everything() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04xlsx",
        b"\xff\xfe\x00\xd8\x00\x00",
        f"{HEADER}\n{ROW}".encode("euc_jp"),
        f"{HEADER},受付番号\n{ROW},1".encode(),
        f'{HEADER}\n"{ROW}'.encode(),
        f"{HEADER}\n{ROW}\0".encode(),
        (HEADER + f"\n{ROW}" * 100_000).encode(),
        b"a" * 5_500_000,
    ],
    ids=lambda content: content[:12].hex() or "nothing",
)
async def test_a_file_that_is_no_roster(open_browser, language, content):
    await an_event()
    browser = open_browser(accept_language=language, referer=f"{HOUSE}{EVENING}/roster")
    organiser = await as_(await aoi(), browser)
    before = await everything()

    answer = await organiser.post(
        f"{EVENING}/roster", files={"file": ("participants.csv", content, "text/csv")}
    )

    assert (answer.status_code, answer.text.count('id="f-file-no"')) == (422, 1)
    assert any(in_language(each, language) for each in sentences(answer))
    assert await everything() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seconds", [9, 11])
async def test_a_sheet_takes_words_for_ten_seconds_after_its_round(open_browser, language, seconds):
    event, member = await an_event(), await haruto()
    closed = await a_round(event, closed_at=now() - timedelta(seconds=seconds))
    here = await a_roundtable(event, closed, "A", member)
    sheet = f"/roundtables/{here.id}"
    browser = open_browser(accept_language=language, referer=f"{HOUSE}{sheet}")
    phone = await as_(member, browser)
    before = await everything()

    answer = await phone.post(f"{sheet}/items", data={"text": "最後のひとこと"})

    if seconds < 10:
        assert answer.status_code == 303
        return
    assert (answer.status_code, await everything() == before) == (422, True)
    assert any(in_language(each, language) for each in sentences(answer))
    assert "最後のひとこと" in answer.text
