"""In which language somebody wrote, so that a page can mark it with `lang`."""

import re

from markupsafe import Markup

from community.language.choice import language

_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_A_PHRASE = re.compile(r"[A-Za-z]+,? [a-z]+")


def tongue(text: str) -> str:
    """'ja' for a text with kana or kanji in it, else 'en'."""
    return "ja" if _JAPANESE.search(text) else "en"


def tongue_mark(text: str) -> Markup:
    """` lang="ja"` for Japanese words on a page in English, so that they break between phrases.

    An English sentence that names something in Japanese is none.
    """
    if language() == "ja" or not _JAPANESE.search(text) or _A_PHRASE.search(text):
        return Markup("")
    return Markup(' lang="ja"')
