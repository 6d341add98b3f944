"""What a token may do, in the language being spoken."""

from community.language import _
from community.roles.words import NAMES, to_choose
from community.tokens.create_token import TOKENS


def scope_words(scope: str) -> str:
    """The roles of a token as people say them, with dots between."""
    return " · ".join(_word(each) for each in scope.split())


def _word(scope: str) -> str:
    if scope == TOKENS:
        return _("Makes tokens")
    return NAMES[scope]() if scope in NAMES else _("Reader")


def scopes_to_choose(may_make_organisers: bool) -> list[tuple[str, str]]:
    """What somebody may let a program do, each with what it opens."""
    reader = " · ".join([_("Reader"), _("What everybody may read")])
    roles = to_choose(may_make_organisers, is_everywhere=False)
    if not may_make_organisers:
        return [("reader", reader), *roles]
    makes = " · ".join(
        [_("Makes tokens"), _("Beside organising: gives programs less than its own")]
    )
    return [("reader", reader), *roles, (TOKENS, makes)]
