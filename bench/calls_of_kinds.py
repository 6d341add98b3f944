"""Calls about places of every kind that can succeed at the evening of coming.py."""

from bench.coming import BY_HAND, CHOSEN, LISTEN, PARTY, TALK, TITLE

_OF = """
    FROM registration r JOIN place_kind k ON k.id = r.kind JOIN event e ON e.id = r.event
    WHERE k.name = '{kind}' AND e.title = '{title}'
"""
_KIND = """
    SELECT id FROM place_kind other WHERE other.event = e.id AND other.name = '{kind}'
"""


def _of_registration(kind: str, body: str = "'{{}}'::jsonb", more: str = "") -> str:
    head = "SELECT jsonb_build_object('path', jsonb_build_object('registration_id', r.id)"
    return f"{head}, 'body', {body})::text {_OF.format(kind=kind, title=TITLE)} {more}".replace(
        "{{}}", "{}"
    )


def _kind(name: str) -> str:
    return f"jsonb_build_object('kind', ({_KIND.format(kind=name)}))"


_LISTING = """
    SELECT jsonb_build_object(
        'path', jsonb_build_object('slug', slug, 'listing_id', l.id))::text
    FROM listing_elsewhere l JOIN event e ON e.id = l.event
"""
MORE = {
    "GET /api/v1/events/{slug}/places/{kind_id}/draw": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug, 'kind_id', k.id))::text
        FROM place_kind k JOIN event e ON e.id = k.event WHERE k.drawn_at IS NOT NULL
    """,
    "POST /api/v1/events/{slug}/places/{kind_id}/removal": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug, 'kind_id', k.id))::text
        FROM place_kind k JOIN event e ON e.id = k.event
        WHERE k.position > 1 AND e.title <> 'いろいろな席の夜'
          AND NOT EXISTS (SELECT FROM registration r WHERE r.kind = k.id)
    """,
    "POST /api/v1/registrations/{registration_id}/additions": _of_registration(TALK, _kind(PARTY)),
    "POST /api/v1/registrations/{registration_id}/kind": _of_registration(TALK, _kind(LISTEN)),
    "POST /api/v1/registrations/{registration_id}/nomination": _of_registration(
        CHOSEN, "jsonb_build_object('is_nominated', true)"
    ),
    "POST /api/v1/registrations/{registration_id}/promotion": _of_registration(
        BY_HAND, more="AND r.standing = 'waitlisted'"
    ),
    "GET /api/v1/registrations/{registration_id}/group": """
        SELECT jsonb_build_object(
            'path', jsonb_build_object('registration_id', registration))::text FROM companion
    """,
    "POST /api/v1/registrations/{registration_id}/group/closing": """
        SELECT jsonb_build_object(
            'path', jsonb_build_object('registration_id', registration))::text FROM companion
    """,
    "POST /api/v1/events/{slug}/listings": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug), 'body',
               jsonb_build_object('url', 'https://luma.com/night-' || n))::text
        FROM event, generate_series(1, 5) n
    """,
    "POST /api/v1/events/{slug}/listings/{listing_id}/removal": _LISTING,
    "POST /api/v1/events/{slug}/listings/{listing_id}": _LISTING,
    "POST /api/v1/payments/{payment_id}/reversal": """
        SELECT jsonb_build_object('path', jsonb_build_object('payment_id', id))::text
        FROM payment WHERE kind = 'paid'
    """,
    "POST /api/v1/events/{slug}/checkins": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug), 'body',
               jsonb_build_object('shown', r.id))::text
        FROM registration r JOIN event e ON e.id = r.event
        WHERE r.standing = 'confirmed' AND e.starts_at < now() + interval '12 hours'
    """,
}
