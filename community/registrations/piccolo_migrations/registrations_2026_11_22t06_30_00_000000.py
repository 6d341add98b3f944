from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T06:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What has been promised so far keeps its terms"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="registrations", description=DESCRIPTION
    )
    manager.add_raw(keep_terms)
    return manager


async def keep_terms():
    await execute(KEEP_TERMS)


# The members' fee is the one in the promised lines, or else the event's of today.
KEEP_TERMS = """
    UPDATE registration SET price_terms = jsonb_strip_nulls(jsonb_build_object(
        'fee_yen', so_far.fee_yen, 'member_fee_yen', so_far.member_fee_yen, 'zone', so_far.zone,
        'code', CASE WHEN so_far.code_yen IS NOT NULL THEN jsonb_build_object(
            'yen', so_far.code_yen, 'code', registration.discount_code) END))
    FROM (
        SELECT r.id, e.zone, c.amount_yen AS code_yen, (r.price_lines->0->>'amount_yen')::int AS fee_yen,
               coalesce((SELECT (r.price_lines->0->>'amount_yen')::int + (line->>'amount_yen')::int
                         FROM jsonb_array_elements(r.price_lines) AS line
                         WHERE line->>'label' = 'Member price' LIMIT 1),
                        least(e.member_fee_yen, (r.price_lines->0->>'amount_yen')::int)
               ) AS member_fee_yen
        FROM registration r JOIN event e ON e.id = r.event
        LEFT JOIN discount_code c ON c.event = r.event AND c.code = r.discount_code
        WHERE jsonb_array_length(r.price_lines) > 0
    ) AS so_far
    WHERE registration.id = so_far.id AND registration.price_terms = '{}'
"""
