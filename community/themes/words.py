"""A step in a sentence."""

from collections.abc import Callable

from community.language import _, ngettext
from community.themes.history import Step
from community.themes.tables import What


def step_sentence(step: Step) -> str:
    """What was done, to which theme, with how many items."""
    said = _TOLD[What(step.what)](step.items)
    return said.format(theme=step.title, other=step.other, count=step.items)


_TOLD: dict[What, Callable[[int], str]] = {
    What.CODE: lambda n: ngettext(
        "{count} item was put under “{theme}”", "{count} items were put under “{theme}”", n
    ),
    What.UNCODE: lambda _n: _("An item was taken out of “{theme}”"),
    What.RENAME: lambda _n: _("“{theme}” was renamed to “{other}”"),
    What.MERGE: lambda _n: _("“{theme}” became a part of “{other}”"),
    What.SPLIT: lambda n: ngettext(
        "{count} item of “{theme}” went to “{other}”",
        "{count} items of “{theme}” went to “{other}”",
        n,
    ),
    What.TELL_APART: lambda _n: _("“{theme}” and “{other}” are not the same"),
    What.UNDO: lambda n: ngettext(
        "{count} step was taken back", "{count} steps were taken back", n
    ),
}
