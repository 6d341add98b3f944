"""Names and companies that a draft still shows, found by themselves; a person decides."""

from collections.abc import Iterable

from msgspec import Struct

from community.masks.fold import Folded, Span, folded, letters_of, spans_of
from community.masks.people import Called, called_at
from community.photos.find import shown_at
from community.reports.content import Content
from community.reports.decided import decided_words
from community.reports.find import content_of_report
from community.reports.tables import Report
from community.reports.texts import texts_of


class Suspect(Struct, frozen=True):
    """Words that may tell who is meant, and the passages in which they stand."""

    words: str
    hides: str
    passages: tuple[str, ...]


async def suspects(report: Report, event_id: int) -> list[Suspect]:
    """What is neither hidden yet nor left readable on purpose."""
    words = await decided_words(report)
    decided = {letters_of(each.words) for each in words if each.item is None}
    called = [each for each in await called_at(event_id) if letters_of(each.words) not in decided]
    captions = [shot.caption for shot in await shown_at(event_id)]
    spoken_words = spoken(content_of_report(report))
    return found_in(called, [report.title, report.lead, *spoken_words, *captions])


def found_in(called: Iterable[Called], texts: Iterable[str]) -> list[Suspect]:
    """Each that stands in a text, unless only as a part of a longer one that is found there."""
    where = [folded(text) for text in texts if text]
    taken: list[list[Span]] = [[] for _text in where]
    found = []
    for each in called:
        letters = letters_of(each.words)
        places = [
            text.text
            for text, spans in zip(where, taken, strict=True)
            if _new(text, letters, spans)
        ]
        if places:
            found.append(Suspect(each.words, each.hides.value, tuple(places)))
    return found


def spoken(content: Content) -> list[str]:
    """What people wrote and said; the evening's own facts stand on the event's page anyway."""
    return [
        *texts_of(content.rounds),
        *(theme.title for theme in content.themes),
        *(voice.text for voice in content.commentary),
    ]


def _new(text: Folded, letters: str, taken: list[Span]) -> bool:
    if letters not in text.letters:
        return False
    new = [span for span in spans_of(text, letters) if not any(_within(span, old) for old in taken)]
    taken += new
    return bool(new)


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]
