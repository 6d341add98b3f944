"""What stands in the place of a hidden word: in the language of the line it stands in."""

from typing import NamedTuple

from community.masks.hides import Hides


class Instead(NamedTuple):
    """The same in both languages, marked so that it is seen to be an editor's."""

    ja: str
    en: str


def instead_of(hides: Hides, place: int) -> Instead:
    """A company is A, the next one B; so is a person; something else has no letter."""
    letter = letter_at(place)
    return {
        Hides.NAME: Instead(f"〔{letter}さん〕", f"〔Person {letter}〕"),
        Hides.COMPANY: Instead(f"〔{letter}社〕", f"〔Company {letter}〕"),
    }.get(hides, Instead("〔伏せています〕", "〔hidden〕"))


def letter_at(place: int) -> str:
    """A to Z, then AA, as the columns of a spreadsheet go on."""
    before, last = divmod(place, 26)
    return (letter_at(before - 1) if before else "") + chr(ord("A") + last)
