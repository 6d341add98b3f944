"""An evening with two roundtables whose words are gathered, for the stories of this room."""

from community.events.tables import Event
from community.outputs.tables import Theme
from community.outputs.writer import Writer
from community.themes.code import code
from community.themes.heard import themes_of
from tests.cast import an_event, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def two_roundtables() -> tuple[Event, Writer, Writer]:
    event = await an_event()
    round_ = await a_round(event)
    at_a, at_b = await haruto(), await mei()
    one = await a_roundtable(event, round_, "A", at_a)
    other = await a_roundtable(event, round_, "B", at_b)
    return event, await writer_at(one, at_a), await writer_at(other, at_b)


async def two_themes() -> tuple[Event, Theme, Theme]:
    """「会う」 with two items of two roundtables, 「測る」 with one."""
    event, one, other = await two_roundtables()
    met = [await wrote(one, "まず会う"), await wrote(other, "会いに行く")]
    meeting = await code(event, "会う", [item.id for item in met], "aoi")
    measuring = await code(event, "測る", [(await wrote(one, "測る前に聞く")).id], "aoi")
    return event, meeting, measuring


async def heard(event: Event) -> dict[str, list[str]]:
    """Each theme with the words that are in it."""
    return {each.title: [item.text for item in each.items] for each in await themes_of(event)}
