from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.clock import now
from community.database import execute, fetch, new_id

ID = "2026-11-22T03:29:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Who organised so far holds that role; whoever was first is the owner"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="access", description=DESCRIPTION
    )
    manager.add_raw(one_living_role)
    manager.add_raw(organisers_hold_roles)
    return manager


async def one_living_role():
    await execute(
        """
        CREATE UNIQUE INDEX IF NOT EXISTS role_lives_once
        ON held_role (member, role, event, series) NULLS NOT DISTINCT WHERE taken_back_at IS NULL
        """
    )


async def organisers_hold_roles():
    organisers = await fetch("SELECT id FROM organiser_to_come ORDER BY created_at, id")
    for place, organiser in enumerate(organisers):
        await execute(
            "INSERT INTO held_role (id, member, role, granted_at) VALUES ($1, $2, $3, $4)",
            new_id(),
            organiser["id"],
            "organiser" if place else "owner",
            now(),
        )
    await execute("DROP TABLE organiser_to_come")
