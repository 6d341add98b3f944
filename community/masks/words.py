"""The words for what is hidden."""

from community.language import _
from community.masks.hides import Hides
from community.masks.instead import instead_of


def hides_word(hides: str) -> str:
    """What a hidden word is."""
    return dict(hides_choices()).get(hides, _("stays readable"))


def instead_word(hides: str, place: int) -> str:
    """What readers see instead of a hidden word, in a Japanese line and in an English one."""
    return " / ".join(instead_of(Hides(hides), place)) if hides != Hides.NOTHING else ""


def hides_choices() -> list[tuple[str, str]]:
    """What somebody may hide, for a form."""
    return [("company", _("a company")), ("name", _("a name")), ("other", _("something else"))]
