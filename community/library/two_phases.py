"""Two phases side by side: what is named for both, and what for one of them alone."""

import msgspec

from community.library.kpi_phases import KpiRow

SHOWN = 40


class TwoPhases(msgspec.Struct, frozen=True):
    """The KPIs of two phases; each list begins with what was named at most evenings."""

    one: str
    other: str
    both: list[KpiRow]
    only_one: list[KpiRow]
    only_other: list[KpiRow]


def side_by_side(rows: list[KpiRow], one: str, other: str) -> TwoPhases:
    """What the rows say of these two phases."""
    return TwoPhases(
        one,
        other,
        [row for row in rows if row.at(one) and row.at(other)][:SHOWN],
        _of(one, [row for row in rows if not row.at(other)]),
        _of(other, [row for row in rows if not row.at(one)]),
    )


def _of(phase: str, rows: list[KpiRow]) -> list[KpiRow]:
    return sorted((row for row in rows if row.at(phase)), key=lambda row: -row.at(phase))[:SHOWN]
