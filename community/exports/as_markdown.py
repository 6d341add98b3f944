"""A report as Markdown, to be carried elsewhere."""

import re
from collections.abc import Sequence

from community.markdown import literal
from community.outputs.later_words import told_later
from community.outputs.words import kind_word, measure_word
from community.reports.address import address_of
from community.reports.content import Content
from community.reports.find import Listed
from community.reports.photos import Photo
from community.reports.tables import Report
from community.templates import render


def as_markdown(report: Report | Listed, content: Content, photos: Sequence[Photo] = ()) -> str:
    """CommonMark, ready to be carried elsewhere; what people wrote cannot turn into markup."""
    text = render(
        "exports/report.md",
        report=report,
        content=content,
        photos=photos,
        plain=plain,
        kind_word=kind_word,
        measure_word=measure_word,
        told_later=told_later,
        address=address_of(report.slug),
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def plain(text: str) -> str:
    """One line of a person's words in which no character means anything to Markdown."""
    return literal(" ".join(text.split()))
