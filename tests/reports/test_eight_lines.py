"""An evening of eight roundtables with a line each, from the pen to the report: nothing is lost."""

from community.outputs.suggest import suggested_kind
from community.outputs.tables import Kind
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.find import content_of_report
from community.reports.tables import Step
from community.themes.code import code
from tests.cast import an_event, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

PHASE, NUMBERS, OPEN = "見る数字は段階で変わる", "日数と回数で測る", "数字だけでは決まらない"
KPI, INSIGHT, PRINCIPLE = Kind.KPI, Kind.INSIGHT, Kind.PRINCIPLE
# What each roundtable says, what a person confirms it to be, what it is coded to.
SAID = [
    ("立ち上げのころは、使い始めた社の割合だけを追う。", KPI, PHASE),
    ("契約から初めての成功までの時間を、月ごとに並べる。", KPI, NUMBERS),
    ("広げる時期には、使う部署の数に切り替える。", KPI, PHASE),
    ("満足かどうかは、同じ人でも日によってゆれる。", INSIGHT, OPEN),
    ("問い合わせの件数は、減らすより中身を分ける。", KPI, NUMBERS),
    ("お客様が喜んだ場面から、数字を選び直す。", PRINCIPLE, OPEN),
    ("更新の前だけ見る指標は、手を打つには遅い。", INSIGHT, PHASE),
    ("担当者が動かせない数字は、目標にしない。", PRINCIPLE, OPEN),
]


async def test_eight_lines_reach_readers_whole_counted_and_without_a_name(house, open_browser):
    event, written = await an_event(), []
    round_ = await a_round(event)
    for number, (text, kind, _theme) in enumerate(SAID):
        person = await someone(f"writer{number}")
        here = await a_roundtable(event, round_, "ABCDEFGH"[number], person)
        written.append(await wrote(await writer_at(here, person), text, kind=kind))
    for title in (PHASE, NUMBERS, OPEN):
        lines = [item.id for item, said in zip(written, SAID, strict=True) if said[2] == title]
        await code(event, title, lines)
    await compile_report(event, "八つの声")

    report = await publish(event, Step)

    content = content_of_report(report)
    sheets = {sheet.letter: sheet for sheet in content.rounds[0].sheets}
    told = [(line.text, line.kind) for each in "ABCDEFGH" for line in sheets[each].items] + [
        (card.name, KPI) for each in "ABCDEFGH" for card in sheets[each].cards
    ]
    assert sorted(told) == sorted((text, kind) for text, kind, _theme in SAID)
    counted = [(each.title, each.roundtables, each.out_of) for each in content.themes]
    assert counted == [(PHASE, 3, 8), (OPEN, 3, 8), (NUMBERS, 2, 8)]
    page = (await open_browser(accept_language="ja").get(f"/reports/{event.slug}")).text
    assert [page.count(text) for text, _kind, _theme in SAID] == [1] * 8
    assert (page.count("8テーブル中3テーブル"), page.count("writer")) == (2, 0)


def test_the_light_rule_suggests_a_kpi_for_what_counts_and_leaves_the_rest_to_people():
    suggested = [suggested_kind(text) for text, _kind, _theme in SAID]

    confirmed = [kind if kind == KPI else None for _text, kind, _theme in SAID]
    by_hand = [
        text
        for text, each, kind in zip([s[0] for s in SAID], suggested, confirmed, strict=True)
        if each != kind
    ]
    assert by_hand == [
        "お客様が喜んだ場面から、数字を選び直す。",
        "担当者が動かせない数字は、目標にしない。",
    ]
