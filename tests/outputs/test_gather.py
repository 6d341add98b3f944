from community.outputs.gather import outputs_of
from community.outputs.remove import remove
from community.themes.code import code
from tests.cast import an_event, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def test_everything_written_is_gathered_by_round_and_roundtable(house):
    event, one, other = await an_event(), await haruto(), await mei()
    first, second = await a_round(event), await a_round(event, 2)
    at_b = await writer_at(await a_roundtable(event, first, "B", other))
    at_a = await writer_at(await a_roundtable(event, first, "A", one))
    await a_roundtable(event, second, "A", one, other)
    item = await wrote(at_a, "解約率", kind="kpi", formula="解約 ÷ 全員")
    await wrote(at_b, "まず会う", kind="principle")
    await remove(at_b, await wrote(at_b, "書き損じ"))
    await code(event, "やめないこと", [item.id])

    gathered = await outputs_of(event)

    assert [(each.number, [sheet.letter for sheet in each.sheets]) for each in gathered] == [
        (1, ["A", "B"]),
        (2, ["A"]),
    ]
    [a, b] = gathered[0].sheets
    assert [(each.text, each.kind, each.formula, each.themes) for each in a.items] == [
        ("解約率", "kpi", "解約 ÷ 全員", ["やめないこと"])
    ]
    assert [each.text for each in b.items] == ["まず会う"]
    assert gathered[0].prompts == ["どの数字を見ていますか"]
