from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T09:25:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A ticket whose serial has changed is known as replaced, whoever changed it"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="checkins", description=DESCRIPTION
    )
    manager.add_raw(replaced_tickets_stay_known)
    return manager


async def replaced_tickets_stay_known():
    await execute(
        """
        CREATE OR REPLACE FUNCTION replaced_ticket_note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO replaced_ticket (serial, event, registration, replaced_at)
            VALUES (OLD.ticket_serial, OLD.event, OLD.id, now()) ON CONFLICT DO NOTHING;
            RETURN NULL;
        END $$
        """
    )
    await execute(
        """
        CREATE OR REPLACE TRIGGER replaced_ticket AFTER UPDATE OF ticket_serial ON registration
        FOR EACH ROW WHEN (OLD.ticket_serial <> NEW.ticket_serial)
        EXECUTE FUNCTION replaced_ticket_note()
        """
    )
