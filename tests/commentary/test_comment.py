import pytest

from community.commentary.comment import comment, take_back
from community.commentary.find import commentary_of
from community.database import new_id
from community.refusal import Refused
from community.themes.code import code
from community.themes.rename import rename
from tests.cast import an_event, mei
from tests.commentary.guests import a_guest, said
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def a_line(event, letter="A"):
    member = await mei()
    here = await a_roundtable(event, await a_round(event), letter, member)
    return await wrote(await writer_at(here, member), "月次の解約率")


async def test_a_guests_words_are_kept_with_name_and_title(house):
    event = await an_event()

    await said(event, await a_guest(event), "指標は会話のきっかけです。")

    [kept] = await commentary_of(event)
    assert (kept.name, kept.title, kept.text, kept.topic) == (
        "野原 灯", "顧客成功責任者", "指標は会話のきっかけです。", "",
    )  # fmt: skip


async def test_they_may_be_about_several_themes_and_lines(house):
    event = await an_event()
    line = await a_line(event)
    themes = [await code(event, title, [line.id]) for title in ("先行指標", "信頼")]
    about = [line.id, *(theme.id for theme in themes)]

    await comment(event, str((await a_guest(event)).id), "よい問いです。", about)

    [kept] = await commentary_of(event)
    assert kept.topic == "信頼 · 先行指標 · 1-A"
    assert {aim.id for aim in kept.about} == set(about)


async def test_what_is_no_theme_and_no_line_of_the_evening_is_refused(house):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34)
    theme = await code(other, "よその夜", [(await a_line(other)).id])
    guest = str((await a_guest(event)).id)

    for stranger in (theme.id, new_id()):
        with pytest.raises(Refused) as refusal:
            await comment(event, guest, "よい問いです。", [stranger])
        assert refusal.value.field == "about"

    assert await commentary_of(event) == []


async def test_themes_that_become_one_keep_what_was_said_about_both(house):
    event = await an_event()
    line = await a_line(event)
    one, other = [await code(event, title, [line.id]) for title in ("先行指標", "先行する数字")]
    guest = str((await a_guest(event)).id)
    for about in ([one.id], [one.id, other.id]):
        await comment(event, guest, "よい問いです。", about)

    merged = await rename(event, other, "先行指標")

    kept = [[aim.id for aim in each.about] for each in await commentary_of(event)]
    assert kept == [[merged.id], [merged.id]]


async def test_words_without_a_guest_are_refused(house):
    event = await an_event()

    with pytest.raises(Refused) as refusal:
        await comment(event, "", "だれの言葉でしょう")

    assert refusal.value.field == "guest"


async def test_words_can_be_taken_back(house):
    event = await an_event()
    words = await said(event, await a_guest(event))

    await take_back(event, words)

    assert await commentary_of(event) == []


async def test_a_browsers_line_ends_are_plain_ones(house):
    event = await an_event()

    await said(event, await a_guest(event), " 一行目\r\n二行目\r\n")

    assert [each.text for each in await commentary_of(event)] == ["一行目\n二行目"]
