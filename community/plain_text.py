"""Markdown as plain text, without its marks."""

from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

BREAKS = {"softbreak": "\n", "hardbreak": "\n"}
DEEPER = {"blockquote_open": "> ", "list_item_open": "  "}


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def to_text(markdown: str) -> str:
    """The words of a Markdown text; a link's address follows its words.

    An address keeps its angle brackets: they tell where it ends when a word follows at once.
    """
    return "\n".join(_lines(_reader().parse(markdown))).strip()


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    before: list[str] = []
    bullet = ""
    for token in tokens:
        if token.type in DEEPER:
            before.append(DEEPER[token.type])
            bullet = f"{token.info}{token.markup} " if token.type == "list_item_open" else ""
        elif token.type in {"blockquote_close", "list_item_close"}:
            before.pop()
        elif token.content and not token.type.startswith("html"):
            yield from _indented(_words(token), before, bullet)
            bullet = ""
        elif token.level == 0 or (token.type == "paragraph_close" and not token.hidden):
            yield from [""] * token.type.endswith("_close")


def _indented(words: str, before: list[str], bullet: str) -> Iterator[str]:
    for line in words.splitlines():
        yield ("".join(before[:-1]) + bullet if bullet else "".join(before)) + line
        bullet = ""


def _words(token: Token) -> str:
    """The words of a line or more; of a block of code, its content."""
    said: list[str] = []
    for each in token.children or [token]:
        if each.type == "link_open":
            address, begins = each.attrs["href"], len(said)
        elif each.type == "link_close":
            said[begins:] = [*([] if each.info else [*said[begins:], " "]), f"<{address}>"]
        else:
            said.append(BREAKS.get(each.type, each.content))
    return "".join(said)
