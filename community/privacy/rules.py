"""How long each kind of data stays; the page /privacy tells the same, from here."""

from collections.abc import Callable
from functools import cache

import msgspec

from community.access.forget import LINKS_AFTER, SESSIONS_AFTER
from community.language import _, ngettext
from community.settings import settings

CUT = "$1::timestamptz"  # the moment before which it goes


class Rule(msgspec.Struct, frozen=True):
    """Rows of a table that go when a condition holds; or only their content, by `emptied`."""

    key: str
    title: Callable[[], str]
    days: int
    table: str
    condition: str
    emptied: str = ""

    @property
    def keeps_days(self) -> int:
        """How many days, as the installation decides (RETENTION) or as usual."""
        return _decided().get(self.key, self.days)

    @property
    def keeps(self) -> str:
        """The same in words: days, months of thirty days, or years."""
        days = self.keeps_days
        if days and days % 365 == 0:
            return ngettext("{count} year", "{count} years", days // 365).format(count=days // 365)
        if days >= 60:
            return ngettext("{count} month", "{count} months", days // 30).format(count=days // 30)
        return ngettext("{count} day", "{count} days", days).format(count=days)


@cache
def _decided() -> dict[str, int]:
    pairs = (pair.split("=") for pair in settings().retention.split(",") if pair.strip())
    return {key.strip(): int(days) for key, days in pairs}


_LAST_HEARD = f"""
    erased_at IS NULL AND standing <> 'member'
    AND NOT EXISTS (SELECT FROM held_role r WHERE r.member = member.id AND r.taken_back_at IS NULL)
    AND greatest(
        created_at, applied_at, decided_at,
        (SELECT max(registered_at) FROM registration WHERE member = member.id),
        (SELECT max(ends_at) FROM registration JOIN event ON event.id = event
         WHERE registration.member = member.id),
        (SELECT max(seen_at) FROM session WHERE session.member = member.id),
        (SELECT max(at) FROM consent WHERE consent.member = member.id)
    ) < {CUT}
"""

PEOPLE = Rule(
    "contact",
    lambda: _("People who are no members, after we last heard of them"),
    730,
    "member",
    _LAST_HEARD,
)

RULES = (
    PEOPLE,
    Rule(
        "notes",
        lambda: _("Answers and remarks at registration, after the evening"),
        7,
        "registration",
        f"""(answers <> '{{}}' OR cancel_reason <> '')
            AND event IN (SELECT id FROM event WHERE ends_at < {CUT})""",
        "answers = '{}', cancel_reason = ''",
    ),
    Rule(
        "mails",
        lambda: _("The content of mails, after they were sent"),
        180,
        "message",
        f"text <> '' AND queued_at < {CUT} AND state NOT IN ('queued', 'sending')",
        """to_address = '', to_name = '', subject = '', text = '', html = '', attachments = '[]',
           unsubscribe = '', last_answer = ''""",
    ),
    Rule(
        "farewells",
        lambda: _("Our last mail to people who were deleted"),
        3,
        "message",
        f"cause LIKE 'deletion:%' AND queued_at < {CUT}",
    ),
    Rule(
        "rosters",
        lambda: _("Uploaded rosters that were not brought in"),
        30,
        "roster_file",
        f"uploaded_at < {CUT}",
    ),
    Rule(
        "sessions",
        lambda: _("Signed-in devices, after they ended"),
        SESSIONS_AFTER.days,
        "session",
        f"expires_at < {CUT}",
    ),
    Rule(
        "links",
        lambda: _("Links to sign in, after they ended"),
        LINKS_AFTER.days,
        "sign_in_link",
        f"expires_at < {CUT}",
    ),
    Rule(
        "requests",
        lambda: _("Requests about data, after the answer"),
        1095,
        "data_request",
        f"done_at < {CUT}",
    ),
    Rule(
        "exports",
        lambda: _("The record of what sponsors were given, after the link ended"),
        1095,
        "sponsor_export",
        f"expires_at < {CUT}",
    ),
    Rule(
        "deliveries",
        lambda: _("What programs were told"),
        30,
        "delivery",
        f"queued_at < {CUT} AND state IN ('sent', 'given_up')",
    ),
    Rule(
        "posts",
        lambda: _("Links of members that were declined or taken back"),
        90,
        "post",
        f"posted_at < {CUT} AND state IN ('declined', 'removed')",
    ),
    Rule(
        "concerns",
        lambda: _("What members told us about links, after it was settled"),
        90,
        "concern",
        f"settled_at < {CUT}",
    ),
    Rule(
        "audit",
        lambda: _("The log of who changed what"),
        730,
        "audit_entry",
        f"at < {CUT} AND at < now() - interval '1 year'",  # the database keeps it for so long
    ),
    Rule(
        "shreddings",
        lambda: _("The log of what was removed"),
        1095,
        "shredding",
        f"at < {CUT}",
    ),
)
