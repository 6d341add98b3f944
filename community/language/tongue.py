"""In which language somebody wrote, so that a page can mark it with `lang`."""

import re

_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def tongue(text: str) -> str:
    """'ja' for a text with kana or kanji in it, else 'en'."""
    return "ja" if _JAPANESE.search(text) else "en"
