"""What a row of the file says of a person: somebody new, or what changes in somebody known."""

from community.clock import now
from community.database.many import another
from community.members.tables import Member
from community.platforms.row import Row
from community.rosters.changed import Change
from community.rosters.words import column_word


def change_member(member: Member, row: Row, email: str) -> list[Change]:
    """Write into `member` what the file may say, and tell what that changes.

    Whoever has an address speaks for themselves: only what is empty is filled in. `email` is
    empty when it belongs to somebody else.
    """
    may_overwrite = member.email is None
    changes = []
    for column, after in {**_said(row), "email": email}.items():
        before = getattr(member, column) or ""
        if after and after != before and (may_overwrite or not before):
            setattr(member, column, after)
            changes.append(Change(column_word(column), before, after))
    return changes


def would_rename(member: Member | None, row: Row) -> bool:
    """Whether this person would be called otherwise by the answer that nobody has decided on."""
    called = str(member.name if member else row.name)
    may_overwrite = member is None or member.email is None or not called
    return may_overwrite and row.perhaps_called[:120] not in ("", called)


def new_member(row: Row, email: str) -> Member:
    """Somebody nobody knew, as the file tells; without an address a guest known by name."""
    return another(_BLANK, email=email or None, created_at=now(), **_said(row))


def _said(row: Row) -> dict[str, str]:
    """The member's columns as the file fills them, none longer than its column."""
    return {
        "name": row.name[:120],
        "reading": row.reading[:120],
        "company": row.company[:120],
        "industry": row.industry[:80],
        "phase": row.phase[:80],
        "job_title": row.role[:120],
    }


_BLANK = Member()
