"""The words for what is hidden."""

from community.language import _


def hides_word(hides: str) -> str:
    """What a hidden word is."""
    return dict(hides_choices()).get(hides, _("stays readable"))


def hides_choices() -> list[tuple[str, str]]:
    """What somebody may hide, for a form."""
    return [("company", _("a company")), ("name", _("a name")), ("other", _("something else"))]
