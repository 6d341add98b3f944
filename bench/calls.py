"""Calls that can succeed in the installation of everything.py: no schema tells which these are."""

import json
from typing import Any

from bench.calls_of_kinds import MORE
from community.database import fetch

Calls = dict[str, list[dict[str, Any]]]


async def calls() -> Calls:
    """By operation: values for the address and a body, one of which is taken now and then."""
    found: Calls = {
        name: [json.loads(row[0]) for row in await fetch(q)] for name, q in _MADE.items()
    }
    return {name: [*WRITTEN.get(name, []), *found.get(name, [])] for name in WRITTEN | found}


_PLAN = {
    "title": "もうひとつの夜",
    "starts_at": "2029-01-22T19:00:00+09:00",
    "ends_at": "2029-01-22T21:30:00+09:00",
    "places": 400,
    "fee_yen": 3000,
    "venue_name": "測定室",
}
WRITTEN: Calls = {
    "POST /api/v1/events": [
        {"body": {**_PLAN, "series": f"more-{n}", "series_title": "またの会"}} for n in range(40)
    ],
}
_COMING = "SELECT slug FROM event WHERE state = 'published' AND starts_at > now()"
_LIMITED = f"{_COMING} AND audience = 'invited'"
_SOMEBODY = "'name', '鈴木', 'email', 'suzuki-' || n || '@example.org'"
_MADE = MORE | {
    "POST /api/v1/events/{slug}/invitations": f"""
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object({_SOMEBODY}))::text
        FROM ({_LIMITED}) e, generate_series(1, 40) n
    """,
    "POST /api/v1/events/{slug}/registrations": f"""
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object({_SOMEBODY}))::text
        FROM ({_COMING} AND audience = 'everybody') e, generate_series(1, 40) n
    """,
    "POST /api/v1/events/{slug}/registrations/mine": f"""
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object())::text
        FROM ({_COMING} AND audience = 'everybody') e
    """,
    "POST /api/v1/events/{slug}/door-links": f"""
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object('name', 'りく', 'until', now() + interval '9 h'))::text
        FROM ({_COMING}) e
    """,
    "POST /api/v1/events/{slug}/report": f"""
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object())::text
        FROM ({_COMING}) e
    """,
    "POST /api/v1/events/{slug}/places": f"""
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object('name', 'その他 ' || n, 'capacity', 2))::text
        FROM ({_LIMITED}) e, generate_series(1, 40) n
    """,
    "POST /api/v1/events/{slug}/commentary": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object('guest', a.id, 'text', 'よい夜でした。'))::text
        FROM appearance a JOIN event e ON e.id = a.event
    """,
    "POST /api/v1/events/{slug}/rounds/{number}/chairs": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug, 'number', r.number),
               'body', jsonb_build_object('registration', c.registration, 'roundtable', t.id))::text
        FROM chair c JOIN round r ON r.id = c.round AND r.closed_at IS NULL
        JOIN event e ON e.id = r.event
        JOIN roundtable t ON t.round = r.id AND NOT t.is_dissolved LIMIT 60
    """,
    "POST /api/v1/chairs/{chair_id}/move": """
        SELECT jsonb_build_object('path', jsonb_build_object('chair_id', c.id),
               'body', jsonb_build_object('roundtable', t.id))::text
        FROM chair c JOIN round r ON r.id = c.round AND r.closed_at IS NULL
        JOIN roundtable t ON t.round = c.round AND NOT t.is_dissolved LIMIT 60
    """,
    "POST /api/v1/events/{slug}/rounds/{number}/extension": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug, 'number', r.number),
               'body', jsonb_build_object('minutes', 5))::text
        FROM round r JOIN event e ON e.id = r.event
        WHERE r.opened_at IS NOT NULL AND r.closed_at IS NULL
    """,
    "POST /api/v1/members/{member_id}/approval": """
        SELECT jsonb_build_object('path', jsonb_build_object('member_id', id),
               'body', jsonb_build_object('reason', 'ようこそ'))::text
        FROM member WHERE standing = 'applied'
    """,
    "POST /api/v1/members/{member_id}/renewal": """
        SELECT jsonb_build_object('path', jsonb_build_object('member_id', id))::text
        FROM member WHERE standing = 'member' AND tier IS NOT NULL
    """,
    "POST /api/v1/registrations/{registration_id}/cancellation": f"""
        SELECT jsonb_build_object('path', jsonb_build_object('registration_id', r.id),
               'body', jsonb_build_object('reason', '用事ができました'))::text
        FROM registration r JOIN event e ON e.id = r.event
        WHERE slug IN ({_COMING}) AND standing = 'confirmed'
    """,
    "POST /api/v1/series/{slug}/roles": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug),
               'body', jsonb_build_object('email', m.email, 'role', 'editor'))::text
        FROM series, member m WHERE m.email IS NOT NULL LIMIT 40
    """,
    "POST /api/v1/outbox/{message_id}/again": """
        SELECT jsonb_build_object('path', jsonb_build_object('message_id', id))::text
        FROM message WHERE state = 'given_up'
    """,
    "POST /api/v1/deliveries/{delivery_id}/again": """
        SELECT jsonb_build_object('path', jsonb_build_object('delivery_id', id))::text
        FROM delivery WHERE state = 'given_up'
    """,
    "POST /api/v1/photos/{photo_id}/publication": """
        SELECT jsonb_build_object('path', jsonb_build_object('photo_id', id))::text
        FROM photo WHERE has_nobody AND hidden_at IS NULL
    """,
    "POST /api/v1/photos/{photo_id}/take-down": """
        SELECT jsonb_build_object('path', jsonb_build_object('photo_id', id),
               'body', jsonb_build_object('wish', '写っています'))::text
        FROM photo WHERE published_at IS NOT NULL AND hidden_at IS NULL
    """,
    "POST /api/v1/photos/{photo_id}/decision": """
        SELECT jsonb_build_object('path', jsonb_build_object('photo_id', id),
               'body', jsonb_build_object('is_shown_again', true, 'reason', '別の方でした'))::text
        FROM photo WHERE hidden_at IS NOT NULL
    """,
    "POST /api/v1/membership": """
        SELECT jsonb_build_object('body', jsonb_build_object('motive', '話したい', 'answers',
               jsonb_object_agg('answer-' || id,
                   CASE kind WHEN 'choice' THEN split_part(choices, E'\\n', 1)
                   ELSE 'はい' END)))::text
        FROM question
    """,
    "PUT /api/v1/events/{slug}": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', e.slug), 'body',
               jsonb_build_object('title', e.title, 'starts_at', e.starts_at, 'ends_at', e.ends_at,
               'places', 400, 'series', s.slug, 'number', e.number, 'venue_name', '測定室'))::text
        FROM event e JOIN series s ON s.id = e.series WHERE starts_at > now()
    """,
    "PUT /api/v1/events/{slug}/places/{kind_id}": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug, 'kind_id', k.id),
               'body', jsonb_build_object('name', k.name, 'capacity', 300))::text
        FROM place_kind k JOIN event e ON e.id = k.event
    """,
    "POST /api/v1/events/{slug}/themes/{theme_id}": """
        SELECT jsonb_build_object('path', jsonb_build_object('slug', slug, 'theme_id', t.id),
               'body', jsonb_build_object('title', 'もうひとつのテーマ'))::text
        FROM theme t JOIN event e ON e.id = t.event
    """,
    "POST /api/v1/links/{post_id}/concern": """
        SELECT jsonb_build_object('path', jsonb_build_object('post_id', p.id),
               'body', jsonb_build_object('reason', '宣伝です'))::text
        FROM post p WHERE state = 'published'
          AND NOT EXISTS (SELECT FROM own_token t WHERE t.member = p.member)
    """,
    "POST /api/v1/links/{post_id}/removal": """
        SELECT jsonb_build_object('path', jsonb_build_object('post_id', p.id))::text
        FROM post p JOIN own_token t ON t.member = p.member
    """,
    "POST /api/v1/newsletters/{newsletter_id}/sending": """
        SELECT jsonb_build_object('path', jsonb_build_object('newsletter_id', id))::text
        FROM newsletter
    """,
    "GET /api/v1/events/{slug}/seat": """
        SELECT DISTINCT jsonb_build_object(
            'path', jsonb_build_object('slug', slug), 'as', 'person')::text
        FROM registration r JOIN own_token t ON t.member = r.member
        JOIN event e ON e.id = r.event JOIN chair c ON c.registration = r.id
    """,
}
