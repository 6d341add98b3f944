"""What a token may do, in the language being spoken."""

from community.access.role_words import NAMES, to_choose
from community.language import _


def scope_words(scope: str) -> str:
    """The roles of a token as people say them, with dots between."""
    return " · ".join(NAMES[role]() if role in NAMES else _("Reader") for role in scope.split())


def scopes_to_choose(may_make_organisers: bool) -> list[tuple[str, str]]:
    """What somebody may let a program do, each with what it opens."""
    reader = " · ".join([_("Reader"), _("What everybody may read")])
    return [("reader", reader), *to_choose(may_make_organisers, is_everywhere=False)]
