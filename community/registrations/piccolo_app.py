"""The tables of this room, for Piccolo's migrations."""

from pathlib import Path

from piccolo.conf.apps import AppConfig

from community.registrations import tables
from community.registrations.addition import Addition
from community.registrations.group import Companion, Group

APP_CONFIG = AppConfig(
    app_name="registrations",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=[*tables.ALL, Addition, Group, Companion],
)
