from community.themes.code import code, uncode
from community.themes.heard import roundtables_that_wrote, themes_of
from community.themes.uncoded import uncoded
from tests.cast import an_event
from tests.outputs.at_roundtable import wrote
from tests.themes.evening import two_roundtables


async def test_themes_are_counted_by_roundtables_and_not_by_lines(house):
    event, one, other = await two_roundtables()
    many = [await wrote(one, f"会いに行く {number}") for number in range(3)]
    both = [await wrote(one, "フェーズで変わる"), await wrote(other, "KPIはフェーズで変わる")]

    await code(event, "まず会う", [item.id for item in many])
    await code(event, "フェーズで変わる", [item.id for item in both])

    heard = [(each.title, each.roundtables, len(each.items)) for each in await themes_of(event)]
    assert heard == [("フェーズで変わる", 2, 2), ("まず会う", 1, 3)]
    assert await roundtables_that_wrote(event) == 2


async def test_a_theme_whose_last_item_is_taken_out_is_gone_and_comes_back_with_one(house):
    event, one, _other = await two_roundtables()
    item = await wrote(one, "会う")
    theme = await code(event, "会う", [item.id])

    await uncode(event, theme, item.id)

    assert await themes_of(event) == []
    again = await code(event, "会う", [item.id])
    assert (again.id, len(await themes_of(event))) == (theme.id, 1)


async def test_items_of_another_event_are_not_coded(house):
    _event, one, _other = await two_roundtables()
    stranger = await an_event("hitori-cs-34", number=34)

    await code(stranger, "会う", [(await wrote(one, "会う")).id])

    assert await themes_of(stranger) == []


async def test_an_item_like_a_theme_is_suggested_for_it(house):
    event, one, other = await two_roundtables()
    await code(event, "フェーズで変わる", [(await wrote(one, "最適なKPIはフェーズで変わる")).id])
    await wrote(other, "KPIはフェーズによって変わる")
    await wrote(other, "まず会いに行く")

    left = await uncoded(event, await themes_of(event))

    assert [(each.text, each.suggested) for each in left] == [
        ("KPIはフェーズによって変わる", "フェーズで変わる"),
        ("まず会いに行く", ""),
    ]
