"""How long each kind of data stays; the page /privacy tells the same, from here."""

from community.language import _
from community.retention.cut import CUT, cut_of_series
from community.retention.rule import Rule
from community.retention.rules_afterwards import OF_WHAT_FOLLOWED
from community.signing_in.forget import LINKS_AFTER, SESSIONS_AFTER

# Whoever came to evenings only is kept as long as the series of these evenings says, the longest of
# them where there are several.
_SPAN = """coalesce(
    (SELECT max(coalesce(span.days, $2::integer)) FROM registration
     JOIN event ON event.id = registration.event
     LEFT JOIN series_span span ON span.series = event.series AND span.rule = 'contact'
     WHERE registration.member = member.id), $2::integer)"""

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
    ) < $1::timestamptz - make_interval(days => {_SPAN})
"""

_SERIES_OF_ROSTER = "(SELECT e.series FROM event e WHERE e.id = roster_file.event)"

PEOPLE = Rule(
    "contact",
    lambda: _("People who are no members, after we last heard of them"),
    730,
    "member",
    _LAST_HEARD,
    longest=1,
)

RULES = (
    PEOPLE,
    Rule(
        "notes",
        lambda: _("Answers and remarks at registration, after the evening"),
        7,
        "registration",
        f"""(answers <> '{{}}' OR cancel_reason <> '' OR guardian <> '') AND event IN
            (SELECT id FROM event WHERE ends_at < {cut_of_series("notes", "event.series")})""",
        "answers = '{}', cancel_reason = '', guardian = ''",
        longest=90,
    ),
    Rule(
        "own_notes",
        lambda: _("Notes that people kept for themselves in a round"),
        30,
        "note",
        f"made_at < {CUT}",
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
        "guest_links",
        lambda: _("Links by which guests approve their words, after the deadline"),
        30,
        "guest_link",
        f"asking IN (SELECT id FROM guest_asking WHERE until < {CUT})",
    ),
    Rule(
        "guest_addresses",
        lambda: _("Addresses at which guests were asked about their words, after the deadline"),
        90,
        "guest_asking",
        f"email <> '' AND until < {CUT}",
        "email = ''",
    ),
    Rule(
        "check_links",
        lambda: _("Links by which roundtables check their lines, after the deadline"),
        30,
        "check_link",
        f"roundtable_check IN (SELECT id FROM roundtable_check WHERE until < {CUT})",
    ),
    Rule(
        "rosters",
        lambda: _("Uploaded rosters that were not brought in"),
        30,
        "roster_file",
        f"uploaded_at < {cut_of_series('rosters', _SERIES_OF_ROSTER)}",
        longest=60,
    ),
    Rule(
        "wishes",
        lambda: _("Who was to sit with whom, and who not, after the evening"),
        30,
        "pair_wish",
        f"event IN (SELECT id FROM event WHERE ends_at < {CUT})",
    ),
    Rule(
        "pins",
        lambda: _("Who was to sit at a certain roundtable, after the evening"),
        30,
        "pin",
        f"event IN (SELECT id FROM event WHERE ends_at < {CUT})",
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
        "roster_exports",
        lambda: _("The record of rosters that organisers took out"),
        1095,
        "roster_export",
        f"made_at < {CUT}",
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
    *OF_WHAT_FOLLOWED,
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
