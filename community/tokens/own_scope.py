"""What a person's own program may do beyond the everyday, if its token says so."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from community.language import _
from community.members.visitor import Visitor
from community.refusal import Refused


class May(StrEnum):
    """What is asked for apart, because it is more than one would lend lightly."""

    COPY = "copy"
    KEYS = "keys"


WORDS: dict[May, Callable[[], str]] = {
    May.COPY: lambda: _("Take a copy of all my data along"),
    May.KEYS: lambda: _("Make other tokens, and remove passkeys"),
}


class NotInScope(Refused):
    """The token opens less than that."""

    status = 403


def may_words(scope: str) -> str:
    """What the token may do beyond the everyday, with dots between."""
    return " · ".join(WORDS[May(each)]() for each in scope.split())


def to_choose() -> list[tuple[str, str]]:
    """What may be ticked."""
    return [(each.value, words()) for each, words in WORDS.items()]


def read_scope(typed: Iterable[str]) -> str:
    """The words as they are kept, with spaces between them; refuses any other."""
    wanted = sorted(set(typed))
    if set(wanted) - set(May):
        said = ", ".join(May)
        raise Refused(_("A token of your own is for: {scopes}.").format(scopes=said), "scope")
    return " ".join(wanted)


def refuse_unless(visitor: Visitor, may: May) -> None:
    """Refuse a program whose token does not say so; a person in their browser may."""
    if visitor.token and may not in visitor.scope.split():
        sentence = _("This token does not open that. Make one that does: {what}.")
        raise NotInScope(sentence.format(what=WORDS[may]()))
