"""The tables of this room, for Piccolo's migrations."""

from pathlib import Path

from piccolo.conf.apps import AppConfig

from community.payments import movement, other_movement, payer, tables

APP_CONFIG = AppConfig(
    app_name="payments",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=[
        *tables.ALL,
        movement.Movement,
        movement.Comparison,
        other_movement.OtherMovement,
        payer.Payer,
    ],
)
