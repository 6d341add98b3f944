"""Day, modes and words of a pattern, as its form sends them."""

from collections.abc import Mapping

from community.events.next_day import DayRule
from community.patterns.keep import Modes
from community.patterns.parts import PARTS
from community.patterns.words import Words
from community.typed import read_whole_number


def rule_in(typed: Mapping[str, str]) -> DayRule:
    """The day that was chosen; what cannot be read is refused where it is kept."""
    nth = -1 if typed.get("nth") == "-1" else read_whole_number(typed.get("nth", ""), "nth")
    weekday = read_whole_number(typed.get("weekday", ""), "weekday")
    return DayRule(nth, weekday, read_whole_number(typed.get("every", ""), "every"))


def modes_in(typed: Mapping[str, str]) -> Modes:
    """Mode and reason of every part that was sent."""
    return {
        part: (typed[f"mode_{part}"], typed.get(f"reason_{part}", ""))
        for part in PARTS
        if f"mode_{part}" in typed
    }


def words_in(typed: Mapping[str, str]) -> Words:
    """The words of every part whose fields were there to be written into."""
    return {
        part: {name: typed.get(name, "") for name in fields}
        for part, fields in PARTS.items()
        if f"words_{part}" in typed
    }
