"""Which KPI was named for which phase, over all evenings: counted by evenings, ranking none."""

from collections import Counter, defaultdict
from datetime import datetime
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.visible_to import Viewer
from community.library.same import plain
from community.library.seek import OPEN

COLUMNS, ROWS = 6, 40


class KpiRow(msgspec.Struct, frozen=True):
    """A KPI: a line that names it, and at which evenings for which phase; "" is for none."""

    line: UUID
    words: str
    first_at: datetime
    phases: dict[str, frozenset[UUID]]

    @property
    def events(self) -> int:
        """At how many evenings it was named."""
        return len(frozenset().union(*self.phases.values()))

    def at(self, phase: str) -> int:
        """At how many evenings it was named for this phase."""
        return len(self.phases.get(phase, ()))


async def kpis_by_phase(viewer: Viewer) -> list[KpiRow]:
    """The KPIs that were named at most evenings first, then those named first."""
    joined = _joined(await fetch(_CONFIRMED))
    groups: dict[str, list[KpiRow]] = defaultdict(list)
    for row in await fetch(_NAMED, list(viewer.opened)):
        phases = {row["phase"]: frozenset(row["reports"])}
        one = KpiRow(row["line"], row["words"], row["first_at"], phases)
        groups[joined.get(row["plain"], row["plain"])].append(one)
    every = [_one(rows) for rows in groups.values()]
    return sorted(every, key=lambda row: (-row.events, row.first_at, row.words))


def phases_in(rows: list[KpiRow]) -> list[str]:
    """The phases that are named, those with most KPIs first."""
    counted = Counter(phase for row in rows for phase in row.phases if phase)
    return [phase for phase, _kpis in counted.most_common()]


def _one(rows: list[KpiRow]) -> KpiRow:
    phases: dict[str, frozenset[UUID]] = {}
    for row in rows:
        for phase, reports in row.phases.items():
            phases[phase] = phases.get(phase, frozenset()) | reports
    first = min(rows, key=lambda row: row.first_at)
    return KpiRow(first.line, first.words, first.first_at, phases)


def _joined(confirmed: list[tuple[str, str]]) -> dict[str, str]:
    """Each wording that a person found to be the same as another, by one name for all of them."""
    name: dict[str, str] = {}
    for one, other in confirmed:
        mine, yours = name.get(one, one), name.get(other, other)
        for wording in [one, other, *(each for each in name if name[each] == yours)]:
            name[wording] = mine
    return name


_NAMED = f"""
    SELECT {plain("l.words")} AS plain, l.phase, array_agg(DISTINCT l.report) AS reports,
           min(l.said_at) AS first_at, (array_agg(l.id ORDER BY l.said_at, l.id))[1] AS line,
           (array_agg(l.words ORDER BY l.said_at, l.id))[1] AS words
    FROM published_line l WHERE {OPEN} AND l.kind = 'kpi' GROUP BY 1, 2
"""
_CONFIRMED = f"""
    SELECT {plain("a.words")}, {plain("b.words")} FROM said_again s
    JOIN published_line a ON a.id = s.one AND a.kind = 'kpi'
    JOIN published_line b ON b.id = s.other WHERE s.is_same ORDER BY s.id
"""
