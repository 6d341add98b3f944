from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T06:15:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What is in the ledger stays there, and is taken back once at most"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="payments", description=DESCRIPTION
    )
    manager.add_raw(taken_back_once)
    manager.add_raw(the_ledger_stays)
    return manager


async def taken_back_once():
    await execute(
        """
        CREATE UNIQUE INDEX IF NOT EXISTS payment_taken_back_once
        ON payment (reverses) WHERE kind = 'correction'
        """
    )


async def the_ledger_stays():
    """Whose it was may be forgotten or, when two accounts become one, change."""
    await execute(
        """
        CREATE OR REPLACE FUNCTION payment_keep() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' AND
                (to_jsonb(OLD) - 'by_name' - 'registration')
                = (to_jsonb(NEW) - 'by_name' - 'registration') THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'The ledger is not changed.' USING ERRCODE = 'insufficient_privilege';
        END $$
        """
    )
    await execute(
        """
        CREATE OR REPLACE TRIGGER payment_keep BEFORE UPDATE OR DELETE ON payment
        FOR EACH ROW EXECUTE FUNCTION payment_keep()
        """
    )
    await execute(
        """
        CREATE OR REPLACE TRIGGER payment_keep_all BEFORE TRUNCATE ON payment
        FOR EACH STATEMENT EXECUTE FUNCTION payment_keep()
        """
    )
