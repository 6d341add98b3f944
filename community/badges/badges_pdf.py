"""Badges as pages of PDF: the name large, whatever its length, and the ticket's code."""

from collections.abc import Sequence

from community.badges.paper import Paper
from community.badges.wearers import Wearer
from community.events.tables import Event
from community.language import language
from community.settings import settings
from community.tickets.qr import qr_svg
from community.tickets.ticket import ticket_code
from community.typeset import typeset

_LONGEST_WORD = 24
_NOT_IN_THE_FONT = str.maketrans("✕", "×")


async def badges_pdf(event: Event, wearers: Sequence[Wearer], paper: Paper, used: int = 0) -> bytes:
    """A page for each on a roll; on sheets ten a page, after `used` empty places."""
    words: dict[str, object] = {
        "language": language(),
        "paper": str(paper),
        "used": used,
        "community": settings().community_name,
        "event": event.title,
        "badges": [_badge(event, each) for each in wearers],
    }
    return await typeset("badges/badges.typ", words, int(event.starts_at.timestamp()))


def _badge(event: Event, wearer: Wearer) -> dict[str, str]:
    return {
        "name": _breakable(wearer.name),
        "reading": "" if wearer.reading == wearer.name else wearer.reading,
        "company": _breakable(wearer.company),
        "role": wearer.does,
        "photo": wearer.photo_wish.mark.words.translate(_NOT_IN_THE_FONT),
        "qr": qr_svg(ticket_code(event.id, wearer.ticket_serial), ""),
    }


def _breakable(words: str) -> str:
    """Words of letters that no line would hold may be broken anywhere, as Japanese may."""
    long = [word for word in words.split() if word.isascii() and len(word) > _LONGEST_WORD]
    for word in long:
        words = words.replace(word, "\u200b".join(word))
    return words
