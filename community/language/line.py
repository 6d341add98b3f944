"""Names and titles: words that stand on one line, in mails, calendars and lists."""

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)


def one_line(typed: str) -> str:
    """The words with one space between them, without line ends and what nobody can see."""
    return " ".join(_UNSEEN.sub("", " ".join(typed.split())).split())
