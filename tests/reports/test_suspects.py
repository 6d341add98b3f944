"""A draft's editor is told which names and companies can still be read."""

import pytest

from community.editing.hide import hide
from community.events.tables import Event
from community.masks.hides import Hides
from community.reports.compile import compile_report
from community.reports.find import report_of
from community.reports.suspects import suspects
from tests.cast import someone
from tests.reports.evenings import a_roundtable, an_evening, came, said, wrote


@pytest.fixture
async def evening(house):
    """An evening with somebody who is talked about on a sheet."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    await came(event, await someone("沢渡 灯里", company="株式会社こもれび電算"), here)
    await came(event, await someone("林 直"), here)
    await came(event, await someone("藤崎 伊織"), here)
    return event, here


async def found(event: Event) -> dict[str, str]:
    report = await report_of(event.id)
    return {each.words: each.hides for each in await suspects(report, event.id)}


async def test_names_parts_of_names_and_companies_are_found_in_any_spelling(evening):
    event, here = evening
    await wrote(here, "沢渡さんの会社、ｺﾓﾚﾋﾞではなくこもれび電算の話。森林の林さんも。")
    await wrote(here, "藤崎さんの一言")
    await compile_report(event, "灯里と夜")

    assert await found(event) == {
        "こもれび電算": "company",
        "沢渡": "name",
        "灯里": "name",
        "林さん": "name",
    }


async def test_the_longest_words_are_named_once(evening):
    event, here = evening
    await wrote(here, "株式会社こもれび電算の沢渡灯里さん")
    await compile_report(event)

    assert await found(event) == {"株式会社こもれび電算": "company", "沢渡 灯里": "name"}


async def test_what_is_decided_is_not_asked_again(evening):
    event, here = evening
    await wrote(here, "沢渡さんとこもれび電算")
    await said(event, "灯里さんの発表がよかった。")
    await compile_report(event)

    await hide(event, "沢渡", Hides.NAME)
    await hide(event, "こもれび電算", Hides.NOTHING)

    assert await found(event) == {"灯里": "name"}


async def test_a_name_is_found_as_it_is_read_aloud_and_not_within_another_word(evening):
    event, here = evening
    await came(event, await someone("青井 愛", reading="あおい あい"), here)
    await came(event, await someone("早乙女 遥", reading="サオトメ ハルカ"), here)
    await wrote(here, "さおとめ式とハルカさん。はるかに多くの、あいだの話")
    await compile_report(event)

    assert await found(event) == {"サオトメ": "name", "ハルカさん": "name"}


async def test_whoever_is_on_the_events_page_is_not_suggested_by_their_reading_either(evening):
    event, here = evening
    await came(event, await someone("藤崎伊織", reading="フジサキ イオリ"), here)
    await came(event, await someone("早乙女 遥", reading="サオトメ ハルカ"), here)
    await wrote(here, "フジサキさんとサオトメさん")
    await compile_report(event)

    assert await found(event) == {"サオトメ": "name"}
