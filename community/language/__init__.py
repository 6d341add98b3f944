"""The visitor's language: words, dates and digits in Japanese and English."""

from community.language.catalogue import catalogue
from community.language.choice import LANGUAGES, choose, language, speak, speaking


def _(sentence: str) -> str:
    """The sentence in the language that is being spoken now."""
    return catalogue(language()).gettext(sentence) if sentence else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence for `count` things in the language that is being spoken now."""
    return catalogue(language()).ngettext(one, many, count)


__all__ = ["LANGUAGES", "_", "choose", "language", "ngettext", "speak", "speaking"]
