"""After a leak: who could see what, how many people it concerns, and by when to report."""

from datetime import datetime, timedelta
from typing import NamedTuple

from community.access.browser import device_words
from community.database import fetch, fetch_value
from community.language import _
from community.tokens.words import scope_words

FIRST_REPORT = timedelta(days=5)  # APPI 26: about three to five days after it was noticed
LAST_REPORT = timedelta(days=30)
LAST_REPORT_OF_MALICE = timedelta(days=60)


class Reader(NamedTuple):
    """Somebody, or a program, that could read people's data in that time."""

    name: str
    kind: str
    how: str
    first: datetime
    last: datetime

    @property
    def words(self) -> str:
        """By what they could read: a device, a program with its roles, or a link to the door."""
        if self.kind == "program":
            return _("Program: {roles}").format(roles=scope_words(self.how))
        return device_words(self.how) if self.kind == "device" else _("Link to the door")


class Export(NamedTuple):
    """A download in that time: by a sponsor, or by an organiser for a purpose."""

    recipient: str
    at: datetime
    people: int


class Breach(NamedTuple):
    """What can be said about a span of time."""

    since: datetime
    until: datetime
    readers: list[Reader]
    exports: list[Export]
    people: int
    passed_on: int

    @property
    def first_report_by(self) -> datetime:
        """The last day of the first report."""
        return self.until + FIRST_REPORT

    @property
    def last_report_by(self) -> datetime:
        """The last day of the full report."""
        return self.until + LAST_REPORT

    @property
    def last_report_of_malice_by(self) -> datetime:
        """The last day of the full report when somebody meant harm."""
        return self.until + LAST_REPORT_OF_MALICE


async def look_back(since: datetime, until: datetime) -> Breach:
    """Who could read between the two moments; the second is when the leak was noticed."""
    return Breach(
        since,
        until,
        [Reader(*row) for row in await fetch(_READERS, since, until)],
        [Export(*row) for row in await fetch(_EXPORTS, since, until)],
        await fetch_value(_PEOPLE, until),
        await fetch_value(_PASSED_ON, since, until),
    )


_READERS = """
    SELECT member.name, 'device', session.device, session.created_at, session.seen_at
    FROM session JOIN member ON member.id = session.member
    WHERE session.created_at <= $2 AND session.seen_at >= $1 AND EXISTS (
        SELECT FROM held_role WHERE held_role.member = member.id AND granted_at <= $2
            AND coalesce(taken_back_at, until, $2) >= $1
    )
    UNION ALL
    SELECT name, 'program', scope, created_at, coalesce(revoked_at, $2) FROM api_token
    WHERE created_at <= $2 AND (revoked_at IS NULL OR revoked_at >= $1)
    UNION ALL
    SELECT name, 'door', '', made_at, coalesce(taken_back_at, until) FROM door_link
    WHERE made_at <= $2 AND coalesce(taken_back_at, until) >= $1
    ORDER BY 4
"""

_EXPORTS = """
    SELECT recipient, sponsor_download.at, people
    FROM sponsor_download JOIN sponsor_export ON sponsor_export.id = export
    WHERE sponsor_download.at BETWEEN $1 AND $2
    UNION ALL
    SELECT coalesce(member.name, '') || ': ' || left(purpose, 100), made_at, people
    FROM roster_export LEFT JOIN member ON member.id = made_by
    WHERE made_at BETWEEN $1 AND $2 ORDER BY 2
"""

_PEOPLE = "SELECT count(*) FROM member WHERE created_at <= $1 AND erased_at IS NULL"

_PASSED_ON = """
    SELECT count(DISTINCT one) FROM sponsor_download, jsonb_array_elements_text(members) AS one
    WHERE at BETWEEN $1 AND $2
"""
