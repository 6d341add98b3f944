"""Markdown that people write, as HTML that cannot do harm."""

import re
from functools import cache

import nh3
from markdown_it import MarkdownIt


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"breaks": True, "html": False, "linkify": False})


def to_html(text: str) -> str:
    """Safe HTML of a Markdown text; raw HTML in it is shown, not obeyed."""
    return nh3.clean(_reader().render(text))


def literal(text: str) -> str:
    """A person's words, in which no character means anything to Markdown; lines stay lines."""
    return "\n".join(map(_literal_line, text.splitlines()))


def _literal_line(text: str) -> str:
    line = re.sub(r"([\\`*_\[\]<>~|]|&(?=#?\w+;))", r"\\\1", text.strip())
    line = re.sub(r"^(#{1,6}|[-+=])(?=\s|$|[-=])", r"\\\1", line)
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", line)
