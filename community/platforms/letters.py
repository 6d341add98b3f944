"""The bytes of an uploaded file become text: UTF-8, the Shift_JIS of Windows, or UTF-16."""

from collections.abc import Iterable

from community.language import _
from community.platforms.no_text import FIELD, refuse_other_kinds
from community.refusal import Refused

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
MARK = "\ufeff"


def text_of(content: bytes) -> str:
    """The text without the marks before it. Refuses what is too large, no text, or unreadable."""
    refuse_other_kinds(content)
    encodings = ("utf-16",) if content.startswith(UTF_16) else ("utf-8", "cp932")
    if "utf-16" not in encodings and b"\0" in content:
        raise _no_text()
    text = _decoded(content, encodings)
    if "\0" in text:
        raise _no_text()
    return text.lstrip(MARK)


def _decoded(content: bytes, encodings: Iterable[str]) -> str:
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise wrong_encoding()


def _no_text() -> Refused:
    return Refused(_("This file is not text. Choose the CSV as it was downloaded."), FIELD)


def wrong_encoding() -> Refused:
    """What to say to a file in letters that we cannot read."""
    return Refused(_("The characters cannot be read. Save it as UTF-8 or Shift_JIS."), FIELD)
