"""What the log tells of each table. A table that is not named here is watched, its texts masked."""

UNWATCHED = frozenset(
    """
    allowance audit_entry deletion draft delivery item_change kept_answer message migration
    note
    passkey_challenge published_line roster_file session shredding sign_in_link
    trial_score
    replaced_ticket scan frozen_report
    thanks theme_end theme_step not_the_same
    dot upvote applause
    """.split()  # noqa: SIM905 - so that one line may be added without moving the others
)
"""Secrets, machinery, and what is a history of its own; the job queue's tables as well."""

PERSONAL = frozenset({"member", "self_rating", "remedy_rating"})
"""Here numbers and dates are masked too, unless they are plain."""

PLAIN = {
    "addition": "standing",
    "agenda_part": "title note",
    "api_token": "name scope",
    "check_in": "method",
    "consent": "purpose state channel language",
    "data_request": "kind",
    "destination": "name kinds off_because",
    "discount_code": "code only_for",
    "draw": "numbers",
    "event": "slug title concept for_whom not_for_whom zone venue_name venue_address online_url "
    "sign_up_url "
    "networking audience state call_off_reason cancel_policy asks_again",
    "guest_answer": "verdict",
    "guest_asking": "language",
    "item": "kind measure phase goal",
    "member": "language standing applied_at decided_at tier member_until pays_member_price "
    "renewal_asked_at erased_at created_at",
    "membership": "began ended",
    "payment": "kind means",
    "checkout": "step",
    "movement": "category",
    "refund": "step",
    "terms": "transfer_to",
    "newsletter": "subject_ja text_ja subject_en text_en",
    "experiment": "trying",
    "follower": "language",
    "pattern": "name",
    "pattern_part": "name mode reason",
    "photo": "caption",
    "place_elsewhere": "platform standing slot",
    "place_kind": "name for_whom way promotion priority",
    "policy": "text_ja text_en first_shown_at",
    "post": "state",
    "price_rules": "rules",
    "prompt": "text",
    "question": "wording help kind choices",
    "roster_export": "layout purpose",
    "listing_elsewhere": "platform url title",
    "question_use": "asked topic",
    "reader": "often",
    "reason": "decision title text_ja text_en",
    "registration": "standing price_lines discount_code external_no source photo_wish",
    "report": "slug title state not_waited_for",
    "held_role": "role",
    "round": "title",
    "roundtable": "letter",
    "seating": "note",
    "series": "slug title description",
    "series_span": "rule",
    "sponsor_export": "purpose fields",
    "spot": "name",
    "pin": "letter",
    "presenting": "order_by",
    "ballot": "chosen_from",
    "stage": "shows",
    "take_down": "decision language",
    "theme": "title",
    "transfer": "state",
    "trial": "shown hidden_because",
    "self_rating": "subject",
    "remedy": "title blocker",
    "tier": "name_ja name_en benefits_ja benefits_en",
}
"""Texts that say nothing about a person, by table; a new column is masked until it stands here."""

OPENS_SOMETHING = {
    "guest_group": "link_key",
    "invitee": "link_key",
    "registration": "ticket_serial",
    "place_kind": "draw_seed",
    "ballot": "seed",
}
"""Numbers that are keys to something: masked, although they are no texts."""

UNNOTED = {
    "api_token": "last_used_at",
    "destination": "slow_until taken_at",
    "door_link": "last_used_at",
    "event": "taken waiting version sequence changed_at",
    "item": "revisions changed_at",
    "passkey": "sign_count used_at",
    "place_kind": "taken waiting applied",
    "receipt": "member",
    "registration": "sequence member price_terms",  # an erased one belongs to nobody
}
"""Columns that follow from other changes: alone they are no change worth a line."""
