"""What sounds alike is asked about, and who says that it is not the same is asked no more."""

from itertools import combinations

from community.themes.alike import alike_items, alike_themes, told_apart
from community.themes.code import code
from community.themes.heard import themes_of
from community.themes.similar import ALIKE, alike, likeness
from community.themes.tables import ThemeStep
from community.themes.tell_apart import tell_apart
from community.themes.uncoded import uncoded
from community.themes.undo import undo
from tests.outputs.at_roundtable import wrote
from tests.themes.evening import two_roundtables

ONE, OTHER = "最適なKPIはフェーズで変わる", "ＫＰＩはフェーズによって変わる"


async def asked(event):
    apart, themes = await told_apart(event), await themes_of(event)
    items = alike_items(await uncoded(event, themes, apart), apart)
    return [(each.text, each.other_text) for each in [*items, *alike_themes(themes, apart)]]


async def test_two_items_that_sound_alike_are_asked_about_until_told_apart_and_again_after_undo(
    house,
):
    event, writer, other_writer = await two_roundtables()
    one, other = await wrote(writer, ONE), await wrote(other_writer, OTHER)
    await wrote(writer, "まず会いに行く")
    assert await asked(event) == [(ONE, OTHER)]

    await tell_apart(event, other.id, one.id, "aoi")

    assert await asked(event) == []
    await undo(event, await ThemeStep.objects().get(ThemeStep.number == 1))
    assert await asked(event) == [(ONE, OTHER)]


async def test_themes_that_sound_alike_are_asked_about(house):
    event, writer, other_writer = await two_roundtables()
    await code(event, "フェーズで変わる", [(await wrote(writer, ONE)).id])
    await code(event, "フェーズで変える", [(await wrote(other_writer, OTHER)).id])

    assert await asked(event) == [("フェーズで変わる", "フェーズで変える")]


async def test_a_theme_that_was_told_apart_from_an_item_is_not_suggested_for_it(house):
    event, writer, other_writer = await two_roundtables()
    theme = await code(event, "フェーズで変わる", [(await wrote(writer, ONE)).id])
    item = await wrote(other_writer, OTHER)
    [before] = await uncoded(event, await themes_of(event), await told_apart(event))

    await tell_apart(event, item.id, theme.id)

    [after] = await uncoded(event, await themes_of(event), await told_apart(event))
    assert (before.suggested, after.suggested) == ("フェーズで変わる", "")


def test_looking_for_all_pairs_at_once_finds_what_looking_at_each_pair_finds():
    texts = dict(
        enumerate(
            [
                ONE,
                OTHER,
                "KPIは変わるもの",
                "最適なKPIは変わる",
                "まず会う",
                "まず会いに行く",
                "",
                "あ",
                "会う",
            ]
        )
    )

    found = {(one, other): share for share, one, other in alike(texts)}

    each = {pair: likeness(*map(texts.get, pair)) for pair in combinations(texts, 2)}
    assert found == {pair: share for pair, share in each.items() if share >= ALIKE}
    assert len(found) > 1
