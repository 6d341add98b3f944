"""One row for each person: who cancelled and came back stands in the file twice."""

from datetime import UTC, datetime

from community.rosters.roster import LeftOut, Reason, Roster, Row

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def once(roster: Roster) -> Roster:
    """The roster with the row that counts for each user name, the others left out.

    A row that is not cancelled counts before one that is; of two alike the later change does.
    """
    counts = {_name(row): row for row in sorted(roster.rows, key=_weight)}
    twice = [row for row in roster.rows if counts[_name(row)] is not row]
    left_out = [LeftOut(row.line, row.display_name, Reason.PERSON_TWICE) for row in twice]
    rows = [row for row in roster.rows if counts[_name(row)] is row]
    return Roster(roster.questions, rows, [*roster.left_out, *left_out])


def _weight(row: Row) -> tuple[bool, datetime, int]:
    return not row.is_cancelled, row.changed_at or LONG_AGO, row.line


def _name(row: Row) -> str:
    return f"user {row.user_name}" if row.user_name else f"line {row.line}"
