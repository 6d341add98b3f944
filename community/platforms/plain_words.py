"""The words of a platform's HTML, in paragraphs and without anything else."""

import re
from html.parser import HTMLParser

ENDS_A_LINE = {"p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}
NOT_SAID = {"script", "style"}


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in NOT_SAID
        self.said.append("\n- " if tag == "li" else "\n" if tag in ENDS_A_LINE else "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in NOT_SAID and self.silent > 0
        self.said.append("\n" if tag in ENDS_A_LINE else "")

    def handle_data(self, data: str) -> None:
        self.said.append("" if self.silent else " ".join(data.split("\n")))


def plain_words(html: str) -> str:
    """The text; a line ends where a paragraph, an item or a row does."""
    words = _Words()
    words.feed(html)
    words.close()
    text = "\n".join(line.strip() for line in "".join(words.said).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()
