"""What a step changes: of each cell what was there before, and what after it.

A cell is named `title/THEME`, `ended/THEME` ("" while it stands, "gone", or the theme it went
into), `in/THEME/ITEM` and `about/THEME/COMMENTARY` ("yes" or ""), or `apart/ONE/OTHER`
("yes" when a person said that the two are not the same).
"""

from collections.abc import Iterable

GONE, YES = "gone", "yes"
Change = dict[str, tuple[str, str]]


def title_of(theme: object) -> str:
    """The cell with the theme's title."""
    return f"title/{theme}"


def end_of(theme: object) -> str:
    """The cell that says whether the theme stands."""
    return f"ended/{theme}"


def place_of(item: object, theme: object) -> str:
    """The cell that says whether the item is in the theme."""
    return f"in/{theme}/{item}"


def about(commentary: object, theme: object) -> str:
    """The cell that says whether a guest's words are about the theme."""
    return f"about/{theme}/{commentary}"


def apart(one: object, other: object) -> str:
    """The cell that says that two are not the same; which of them is named first is one."""
    return "/".join(("apart", *sorted((str(one), str(other)))))


def moved(places: Iterable[str], theme: object, into: object) -> dict[str, str]:
    """What these cells of one theme shall hold, and those of the other, when all goes over."""
    out = dict.fromkeys(places, "")
    return out | {cell.replace(f"/{theme}/", f"/{into}/"): YES for cell in out}


def back(changes: Iterable[Change]) -> Change:
    """What takes these changes back, the latest of which comes first."""
    whole: Change = {}
    for change in changes:
        for cell, (before, after) in change.items():
            whole[cell] = (whole[cell][0] if cell in whole else after, before)
    return real(whole)


def real(change: Change) -> Change:
    """Only the cells that are really changed."""
    return {cell: pair for cell, pair in change.items() if pair[0] != pair[1]}
