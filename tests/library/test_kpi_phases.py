"""Which KPI was named for which phase: counted by evenings, and none of them called the best."""

from community.events.visible_to import Viewer
from community.library.kpi_phases import kpis_by_phase, phases_in
from community.library.say_same import say_same
from community.library.two_phases import side_by_side
from community.outputs.tables import Kind
from community.reports.compile import compile_report
from tests.library.years import on_day, published
from tests.reports.evenings import a_roundtable, an_evening, wrote

NAMED = {
    31: [("A", "解約率", "立ち上げ"), ("B", "解約率", "立ち上げ"), ("B", "NPS", "拡大")],
    32: [("A", "解約 率", "拡大"), ("A", "チャーンレート", "成熟")],
}


async def named(house):
    for number, cards in NAMED.items():
        event = await an_evening(slug=f"hitori-cs-{number}", number=number, **on_day(number))
        tables = {letter: await a_roundtable(event, letter) for letter in "AB"}
        for letter, name, phase in cards:
            await wrote(tables[letter], name, kind=Kind.KPI, phase=phase)
        await published(event)
    draft = await an_evening(slug="hitori-cs-33", number=33)
    await wrote(await a_roundtable(draft, "A"), "解約率", kind=Kind.KPI, phase="立ち上げ")
    await compile_report(draft)


async def test_each_kpi_is_counted_by_published_evenings_for_each_phase(house):
    await named(house)

    rows = await kpis_by_phase(Viewer())

    assert phases_in(rows) == ["拡大", "立ち上げ", "成熟"]
    assert [(row.words, row.events, row.at("立ち上げ"), row.at("拡大")) for row in rows] == [
        ("解約率", 2, 1, 1), ("NPS", 1, 0, 1), ("チャーンレート", 1, 0, 0),
    ]  # fmt: skip


async def test_what_a_person_found_to_be_the_same_is_one_row(house):
    await named(house)
    [churn, _nps, rate] = await kpis_by_phase(Viewer())

    await say_same(churn.line, rate.line, True)

    [churn, _nps] = await kpis_by_phase(Viewer())
    assert (churn.events, churn.at("成熟")) == (2, 1)


async def test_two_phases_stand_side_by_side(house):
    await named(house)

    both = side_by_side(await kpis_by_phase(Viewer()), "立ち上げ", "拡大")

    words = [[row.words for row in rows] for rows in (both.both, both.only_one, both.only_other)]
    assert words == [["解約率"], [], ["NPS"]]


async def test_readers_without_an_account_see_both_pages_and_no_best_kpi(house, open_browser):
    await named(house)
    reader = open_browser()

    pages = [
        await reader.get(f"/library/phases{rest}")
        for rest in ("", "/compared", "/compared?one=立ち上げ&other=拡大", "/compared?one=%00")
    ]

    assert [page.status_code for page in pages] == [200] * 4
    assert pages[0].text.count('data-phase="立ち上げ">1<') == 1
    words = ("ベスト", "最高", "第1位", "ランキング", "best")
    assert [word for page in pages for word in words if word in page.text.lower()] == []
    assert max(len(page.content) for page in pages) < 20_000
