import pytest

from community.publishing.publish import publish
from community.refusal import Conflict, Refused
from community.reports.about import Guest
from community.reports.compile import compile_report
from community.reports.content import KpiCard, Line, Round, Sheet, Theme, Voice
from community.reports.find import content_of_report
from community.reports.tables import Report
from tests.cast import NEXT_MONTH, an_event, haruto, mei
from tests.reports.evenings import CARD, a_round, a_roundtable, an_evening, came, coded, said, wrote


async def test_a_report_has_every_round_with_prompts_items_and_cards(house):
    event = await an_evening()
    roundtable = await a_roundtable(event, "A")
    principle = await wrote(roundtable, "満足度だけを追わない", kind="principle")
    kpi = await wrote(roundtable, **CARD)

    content = content_of_report(await compile_report(event))

    card = KpiCard(
        "初回価値到達日数",
        "契約日から最初の共有までの日数",
        "quantitative",
        "導入期",
        "更新率",
        "休日で2日ゆれる",
        kpi.id,
    )
    sheet = Sheet("A", (Line("principle", "満足度だけを追わない", principle.id),), (card,))
    assert content.rounds == (Round(1, "問い1を話す", ("やめられる指標は何ですか。",), (sheet,)),)


async def test_what_was_removed_or_left_empty_is_not_in_the_report(house):
    event = await an_evening()
    roundtable = await a_roundtable(event, "A")
    stays = await wrote(roundtable, "残ることば")
    await wrote(roundtable, "消したことば", removed_at=NEXT_MONTH)
    await wrote(roundtable, "  ")
    await wrote(roundtable, "", kind="kpi", phase="導入期")

    content = content_of_report(await compile_report(event))

    assert content.rounds[0].sheets == (Sheet("A", (Line("insight", "残ることば", stays.id),)),)


async def test_a_theme_is_counted_by_roundtables_not_by_lines(house):
    event = await an_evening()
    roundtables = [await a_roundtable(event, letter) for letter in "ABCDEFG"]
    twice = [
        await wrote(roundtables[0], "フェーズで変わる"),
        await wrote(roundtables[0], "段階で変わる"),
    ]
    others = [await wrote(roundtable, "時期による") for roundtable in roundtables[1:5]]
    await wrote(roundtables[5], "べつの話")
    nothing_right = await wrote(roundtables[6], "正解はない")
    await coded(event, "絶対の指標はない", nothing_right)
    await coded(event, "フェーズによって変わる", *twice, *others)

    content = content_of_report(await compile_report(event))

    assert content.themes == (
        Theme(
            "フェーズによって変わる",
            5,
            7,
            ("1-A", "1-B", "1-C", "1-D", "1-E"),
            tuple(item.id for item in (*twice, *others)),
        ),
        Theme("絶対の指標はない", 1, 7, ("1-G",), (nothing_right.id,)),
    )


async def test_the_same_letter_in_the_second_round_is_another_roundtable(house):
    event = await an_evening()
    await a_round(event, 2)
    first, second = await a_roundtable(event, "A"), await a_roundtable(event, "A", number=2)
    items = await wrote(first, "一"), await wrote(second, "二")
    await coded(event, "続きの話", *items)

    content = content_of_report(await compile_report(event))

    assert content.themes == (
        Theme("続きの話", 2, 2, ("1-A", "2-A"), tuple(item.id for item in items)),
    )


async def test_a_guest_speaks_with_name_title_and_company(house):
    event = await an_evening()
    words = await said(event, "順番がそろっていました。")

    content = content_of_report(await compile_report(event))

    guest = Guest("藤崎 伊織", "編集長", "みずうみ出版")
    assert content.facts.guests == (guest,)
    assert content.commentary == (Voice(guest, "順番がそろっていました。", said=words.id),)


async def test_figures_count_who_came_and_what_was_made_as_of_the_compiling(house):
    event = await an_evening()
    roundtable = await a_roundtable(event, "A")
    await came(event, await haruto(), roundtable)
    await came(event, await mei(), roundtable)
    await wrote(roundtable, "気づき")
    await wrote(roundtable, **CARD)

    report = await compile_report(event)
    figures = content_of_report(report).figures

    counted = (figures.came, figures.members, figures.roundtables, figures.items, figures.kpis)
    assert counted == (2, 1, 1, 1, 1)
    assert (report.compiled_at - figures.as_of).total_seconds() < 5


async def test_the_next_evening_is_the_next_published_one(house):
    event = await an_evening(slug="no-33", starts_at=NEXT_MONTH.replace(day=1))
    await an_event(slug="no-35", number=35, title="春の夜", starts_at=NEXT_MONTH.replace(day=9))
    await an_event(slug="no-34", number=34, starts_at=NEXT_MONTH.replace(day=5), state="draft")

    content = content_of_report(await compile_report(event))

    assert content.next_event is not None
    assert content.next_event.slug == "no-35"


async def test_compiling_again_fills_the_same_draft_and_keeps_title_and_lead(house):
    event = await an_evening()
    await compile_report(event, "夜をふりかえる", "はじめに。")
    await wrote(await a_roundtable(event, "A"), "あとから書いた")

    report = await compile_report(event)

    assert await Report.count() == 1
    assert (report.title, report.lead, report.version) == ("夜をふりかえる", "はじめに。", 2)
    assert content_of_report(report).figures.items == 1


async def test_a_published_report_is_not_compiled_again(house):
    event = await an_evening()
    await compile_report(event)
    await publish(event)

    with pytest.raises(Conflict):
        await compile_report(event)


async def test_a_title_that_is_too_long_is_refused_at_its_field(house):
    event = await an_evening()

    with pytest.raises(Refused) as no:
        await compile_report(event, "夜" * 201)

    assert no.value.field == "title"
    assert await Report.count() == 0
