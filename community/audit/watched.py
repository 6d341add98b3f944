"""What the log tells of each table. A table that is not named here is watched, its texts masked."""

UNWATCHED = frozenset(
    [
        "audit_entry",
        "migration",
        "allowance",
        "kept_answer",
        "session",
        "sign_in_link",
        "message",
        "delivery",
        "roster_file",
        "item_change",
        "published_kpi",
    ]
)
"""Secrets, machinery, and what is a history of its own; the job queue's tables as well."""

PERSONAL = frozenset({"member"})
"""Here numbers and dates are masked too, unless they are plain."""

PLAIN = {
    "agenda_part": "title note",
    "api_token": "name scope",
    "check_in": "method",
    "destination": "name url kinds off_because",
    "discount_code": "code",
    "event": "slug title concept for_whom not_for_whom zone venue_name venue_address online_url "
    "networking state call_off_reason",
    "item": "kind measure phase goal",
    "member": "language standing applied_at decided_at created_at",
    "post": "state",
    "prompt": "text",
    "registration": "standing price_lines discount_code external_no source",
    "report": "slug title state",
    "held_role": "role",
    "round": "title",
    "roundtable": "letter",
    "seating": "note",
    "series": "slug title description",
    "stage": "shows",
    "theme": "title",
}
"""Texts that say nothing about a person, by table; a new column is masked until it stands here."""

UNNOTED = {
    "api_token": "last_used_at",
    "destination": "taken_at slow_until",
    "door_link": "last_used_at",
    "event": "taken waiting version sequence changed_at",
    "item": "revisions changed_at",
    "registration": "sequence member",  # when a person is erased, nothing tells whose it was
}
"""Columns that follow from other changes: alone they are no change worth a line."""
