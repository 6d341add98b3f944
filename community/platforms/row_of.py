"""The people a record stands for: who ordered, and whoever comes along."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from community.platforms.cells import Cells
from community.platforms.guess import address, guess
from community.platforms.means import Means
from community.platforms.row import Row
from community.registrations.standing import Standing


def people_of(
    line: int, cells: Cells, topics: Mapping[str, str], suggested: Mapping[str, str]
) -> Iterator[Row]:
    """One row, and a nameless one for each further place: 「葵 +1」 of the number 「7+1」."""
    first = _row(line, cells, topics, suggested)
    yield first
    for more in range(1, cells.places):
        yield replace(
            first,
            number=f"{first.number}+{more}",
            name=f"{first.name} +{more}",
            perhaps_called="",
            user="",
            comment="",
            reading="",
            email="",
            company="",
            industry="",
            phase="",
            role="",
            paid_yen=0,
            answers={},
        )


def _row(line: int, cells: Cells, topics: Mapping[str, str], suggested: Mapping[str, str]) -> Row:
    answers = cells.answers(list(topics))
    known = guess(answers, topics)
    paid = cells.paid
    return Row(
        line=line,
        number=cells.number[:76],
        user=cells[Means.USER][:120],
        name=known.name or cells.name,
        perhaps_called=guess(answers, suggested).name,
        slot=cells[Means.SLOT][:120],
        standing=Standing(cells.standing),
        is_present=cells.is_present,
        present_at=cells.moment(Means.PRESENT_AT),
        changed_at=cells.moment(Means.CHANGED_AT),
        comment=cells[Means.COMMENT],
        reading=known.reading,
        email=address(cells[Means.EMAIL]) or known.email,
        company=cells[Means.COMPANY] or known.company,
        industry=known.industry,
        phase=known.phase,
        role=cells[Means.JOB_TITLE] or known.role,
        paid=paid.words,
        paid_yen=paid.yen,
        has_paid=paid.is_something,
        answers=answers,
    )
