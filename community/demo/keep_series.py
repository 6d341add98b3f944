"""What the series keeps for its next evening: a pattern, followers, and who always comes."""

from collections.abc import Sequence

from community.database import only
from community.demo.script import evenings
from community.events.find import series_by_slug
from community.events.next_day import LAST, DayRule
from community.members.tables import Member
from community.patterns.follow import follow, register_each_time
from community.patterns.keep import change_pattern, save_pattern

THURSDAY = 3
VENUE = "車椅子で入れて、音の響かない会場はここだけです。"


async def keep_series(known: Sequence[Member]) -> None:
    """The usual evening as a pattern, three followers, and two who are registered each time."""
    series = only(await series_by_slug(evenings().series.slug))
    pattern = await save_pattern(series, "いつもの夜")
    modes = {"venue": ("fixed", VENUE), "rounds": ("open", "")}
    await change_pattern(pattern, pattern.name, DayRule(LAST, THURSDAY, every=1), modes)
    for member in known[:3]:
        await follow(series, member)
    for member in known[3:5]:
        await register_each_time(series, member)
