"""What an upload is, told by its first bytes; its name and what the browser says do not count."""

from collections.abc import Collection
from enum import StrEnum

from community.language import _
from community.refusal import Refused

MOST_MEGABYTES = 12


class MediaType(StrEnum):
    """The kinds of files that are kept."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    WEBP = "image/webp"


PICTURES = frozenset({MediaType.PNG, MediaType.JPEG, MediaType.WEBP})


def sniff(content: bytes, allowed: Collection[MediaType], field: str) -> MediaType:
    """What these bytes are; refuses at `field` what is empty, too large, or not among `allowed`."""
    if not content:
        raise Refused(_("Please choose a file."), field)
    if len(content) > MOST_MEGABYTES * 1_000_000:
        sentence = _("This file is larger than {count} MB. Please choose a smaller one.")
        raise Refused(sentence.format(count=MOST_MEGABYTES), field)
    kind = kind_of(content)
    if kind is None or kind not in allowed:
        names = ", ".join(sorted(each.name.replace("WEBP", "WebP") for each in allowed))
        sentence = _("This file cannot be used. Please choose one of these kinds: {kinds}.")
        raise Refused(sentence.format(kinds=names), field)
    return kind


def kind_of(content: bytes) -> MediaType | None:
    """The kind these bytes begin as, or None when it is none of ours."""
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return MediaType.WEBP
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-1024:]:
        return MediaType.PDF
    begins = {b"\x89PNG\r\n\x1a\n": MediaType.PNG, b"\xff\xd8\xff": MediaType.JPEG}
    return next((kind for start, kind in begins.items() if content.startswith(start)), None)
