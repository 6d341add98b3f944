"""The form of the map as it is typed: numbers for who has no script."""

from collections.abc import Iterator, Mapping

from community.floor.place import LONGEST_NAME, LONGEST_WORDS, Place
from community.language import _
from community.language.line import one_line
from community.refusal import Refused
from community.typed import read_whole_number

MOST_ROUNDTABLES = 400
LANDMARKS = 12


def read_map(typed: Mapping[str, str]) -> list[Place]:
    """Roundtables and landmarks. Refuses what is outside of the room, at its field."""
    letters = [name.removeprefix("x_") for name in typed if name.startswith("x_")]
    roundtables = [
        Place(
            name=each[:LONGEST_NAME],
            x=_hundredths(typed, f"x_{each}"),
            y=_hundredths(typed, f"y_{each}"),
            words=_line(typed, f"words_{each}", LONGEST_WORDS),
        )
        for each in letters
    ]
    return [*roundtables, *_landmarks(typed)]


def _landmarks(typed: Mapping[str, str]) -> Iterator[Place]:
    for number in range(LANDMARKS):
        if name := _line(typed, f"mark_{number}", LONGEST_NAME):
            x, y = (_hundredths(typed, f"mark_{axis}_{number}") for axis in "xy")
            yield Place(name, x, y, is_landmark=True)


def _hundredths(typed: Mapping[str, str], field: str) -> int:
    found = read_whole_number(typed.get(field, ""), field)
    if found > 100:
        raise Refused(_("Please write a number from 0 to 100."), field)
    return found


def _line(typed: Mapping[str, str], field: str, most: int) -> str:
    said = one_line(typed.get(field, ""))
    if len(said) > most:
        raise Refused(_("Please keep it below {most} letters.").format(most=most), field)
    return said
