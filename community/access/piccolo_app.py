"""The tables of this room, for Piccolo's migrations."""

from pathlib import Path

from piccolo.conf.apps import AppConfig

from community.access import own_token, tables

APP_CONFIG = AppConfig(
    app_name="access",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=[*tables.ALL, own_token.OwnToken],
)
