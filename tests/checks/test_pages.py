"""Behind the link: one's own roundtables' lines, corrected with the sheet's own history."""

import re
from datetime import timedelta

from community.checks.progress import checked
from community.clock import moved_to, now
from community.database import execute
from community.members.tables import Member
from community.outputs.edit import Edit, edit
from community.outputs.history import history_of
from community.outputs.sheet import items_of
from community.outputs.tables import Item
from community.outputs.writer import roundtable_with_round
from community.privacy.erase import erase
from community.reports.compile import compile_report
from community.reports.find import content_of_report
from tests.cast import aoi, as_
from tests.checks.evenings import NEW, OLD, sent, two_roundtables
from tests.outputs.at_roundtable import writer_at, wrote


async def at_the_link(open_browser, who="haruto"):
    event, roundtable, other = await two_roundtables()
    link = (await sent(event))[f"{who}@example.jp"]
    return event, roundtable, other, link, open_browser()


def form_in(page):
    """The one line of the page: where it goes, and what it sends."""
    [action] = re.findall(r'action="(/checks/[^"]+/items/[0-9a-f-]{36})"', page)
    fields = dict(re.findall(r'name="(base_\w+)" value="(\d+)"', page))
    return action, {**fields, "item": action.rpartition("/")[2]}


async def words_at(roundtable):
    items = await items_of(await roundtable_with_round(roundtable.id))
    return [item.fields["text"].value for item in items]


async def test_a_correction_is_kept_in_the_history_and_in_the_next_draft(open_browser):
    event, roundtable, _other, link, phone = await at_the_link(open_browser)
    action, form = form_in((await phone.get(link)).text)

    answer = await phone.post(action, data={**form, "text": f"A：{NEW}"})

    assert (answer.status_code, await words_at(roundtable)) == (303, [f"A：{NEW}"])
    item = await Item.objects().get(Item.roundtable == roundtable.id)
    changes = [(each.value, each.author) for each in await history_of(item)]
    assert changes == [(f"A：{NEW}", "haruto"), (f"A：{OLD}", "haruto")]
    content = content_of_report(await compile_report(event))
    lines = [line.text for each in content.rounds for sheet in each.sheets for line in sheet.items]
    assert lines == [f"A：{NEW}", f"B：{OLD}"]
    assert [each.corrected for each in (await checked(event)).roundtables] == [1, 0]


async def test_of_two_tabs_the_second_is_shown_the_words_of_the_first(open_browser):
    _event, roundtable, _other, link, phone = await at_the_link(open_browser)
    action, form = form_in((await phone.get(link)).text)
    headers = {"referer": f"http://community.test{link}"}

    await phone.post(action, data={**form, "text": "一つめ"})
    second = await phone.post(action, data={**form, "text": "二つめ"}, headers=headers)

    assert await words_at(roundtable) == ["一つめ"]
    assert ("「一つめ」" in second.text, "\n二つめ</textarea>" in second.text) == (True, True)


async def test_a_line_is_taken_off_and_left_out_of_the_report(open_browser):
    event, roundtable, _other, link, phone = await at_the_link(open_browser)
    action, _form = form_in((await phone.get(link)).text)

    await phone.post(f"{action}/removal")

    assert await words_at(roundtable) == []
    assert OLD not in (await compile_report(event)).content.split("B：")[0]


async def test_nobody_reaches_the_lines_of_another_roundtable(open_browser):
    _event, roundtable, other, link, phone = await at_the_link(open_browser)
    theirs = await Item.objects().get(Item.roundtable == other.id)

    page = (await phone.get(link)).text
    answers = [
        await phone.post(f"{link}/roundtables/{other.id}/all-right"),
        await phone.post(f"{link}/roundtables/{other.id}/items/{theirs.id}", data={"text": "×"}),
        await phone.post(f"{link}/roundtables/{roundtable.id}/items/{theirs.id}/removal"),
    ]

    seen = [f"{letter}：{OLD}" in page for letter in "AB"]
    assert (seen, [answer.status_code for answer in answers]) == ([True, False], [404] * 3)
    assert await words_at(other) == [f"B：{OLD}"]


async def test_after_two_days_the_link_reads_and_changes_nothing(open_browser):
    _event, roundtable, _other, link, phone = await at_the_link(open_browser)
    action, form = form_in((await phone.get(link)).text)

    with moved_to(now() + timedelta(hours=48, minutes=1)):
        page = (await phone.get(link)).text
        answers = [
            await phone.post(action, data={**form, "text": "おそい"}),
            await phone.post(f"{action}/removal"),
            await phone.post(f"{link}/roundtables/{roundtable.id}/all-right"),
        ]

    assert ("<textarea" in page, [each.status_code for each in answers]) == (False, [410] * 3)
    assert await words_at(roundtable) == [f"A：{OLD}"]


async def test_once_it_is_published_nothing_is_corrected(open_browser):
    _event, roundtable, _other, link, phone = await at_the_link(open_browser)
    action, form = form_in((await phone.get(link)).text)
    await execute("UPDATE event SET has_report = true")

    answer = await phone.post(action, data={**form, "text": "おそい"})

    assert (answer.status_code, await words_at(roundtable)) == (409, [f"A：{OLD}"])


async def test_a_guessed_link_and_that_of_a_deleted_person_are_not_there(open_browser):
    _event, _roundtable, _other, link, phone = await at_the_link(open_browser, "mei")
    guessed = link[:-1] + ("A" if link[-1] != "A" else "B")
    assert (await phone.get(link)).status_code == 200

    await erase(await Member.objects().get(Member.name == "mei"))

    assert [(await phone.get(each)).status_code for each in (guessed, link)] == [404, 404]


async def test_the_organiser_sees_roundtable_by_roundtable_what_came_of_it(open_browser):
    event, roundtable, _other, link, phone = await at_the_link(open_browser)
    desk = await as_(await aoi(), open_browser())

    await phone.post(f"{link}/roundtables/{roundtable.id}/all-right")

    page = (await desk.get(f"/events/{event.slug}/checks")).text
    told = (await desk.get(f"/api/v1/events/{event.slug}/checks")).json()["roundtables"]
    assert (page.count("確認済み"), page.count("返事待ち")) == (1, 1)
    assert [each["all_right_at"] is None for each in told] == [False, True]


async def test_the_report_says_who_still_checks_and_until_when(open_browser):
    event, *_ = await at_the_link(open_browser)
    await compile_report(event)
    desk = await as_(await aoi(), open_browser(accept_language="ja"))

    page = (await desk.get(f"/events/{event.slug}/report")).text

    told = (
        "2テーブルのうち0テーブルが「問題なし」",
        "このテーブルの確認を待たずに進める：1-A、1-B",
    )
    assert [page.count(each) for each in told] == [1, 2]


async def test_a_card_is_shown_with_all_that_the_report_will_say_of_it(open_browser):
    _event, roundtable, _other, link, phone = await at_the_link(open_browser)
    card = await wrote(await writer_at(roundtable), "継続率", kind="kpi")
    for field, words in (("red_action", "電話する"), ("direction", "up"), ("last_values", "92 91")):
        await edit(await writer_at(roundtable), card, Edit(field, words, 0))

    page = (await phone.get(link)).text

    told = ("赤になったらすること", "電話する", "高いほうがよい", "92 91")
    assert [words in page for words in told] == [True, True, True, False]
