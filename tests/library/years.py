"""Three evenings at which one thing came up in different words, for the stories of the library."""

from datetime import timedelta
from typing import Any

import pytest

from community.events.tables import Event
from community.publishing.publish import publish
from community.reports.compile import compile_report
from tests.cast import NEXT_MONTH
from tests.reports.evenings import a_roundtable, an_evening, coded, wrote

DAY = timedelta(days=1)


def on_day(number: int) -> dict[str, Any]:
    """The evenings follow each other by their numbers."""
    starts_at = NEXT_MONTH + (number - 30) * DAY
    return {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=2)}


async def an_evening_on_phases(number: int, title: str, *words: str, **known: Any) -> Event:
    """One roundtable for each of the words, all coded to the theme; one more roundtable besides."""
    slug = f"hitori-cs-{number}"
    event = await an_evening(slug=slug, number=number, **on_day(number), **known)
    items = [
        await wrote(await a_roundtable(event, letter), text, kind="insight")
        for letter, text in zip("ABCDEFG", words, strict=False)
    ]
    other = await a_roundtable(event, "Z")
    await wrote(other, "まず会う", kind="principle")
    items.append(await wrote(other, "いつ指標を替えますか", kind="question"))
    await coded(event, title, *items)
    return event


async def published(event: Event) -> Event:
    await compile_report(event)
    await publish(event)
    return event


@pytest.fixture
async def years(house):
    """#31 and #32 are published; what they call the theme differs by its width alone."""
    first = await an_evening_on_phases(31, "KPIはフェーズで変わる", "段階で変わる")
    second = await an_evening_on_phases(32, "ＫＰＩは フェーズで変わる", "時期による", "段階で違う")
    return await published(first), await published(second)
