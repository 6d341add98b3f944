"""The tables of this room, for Piccolo's migrations."""

from pathlib import Path

from piccolo.conf.apps import AppConfig

from community.reports import tables
from community.reports.draft import tables as draft
from community.reports.errata import tables as errata

APP_CONFIG = AppConfig(
    app_name="reports",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=[*tables.ALL, *draft.ALL, *errata.ALL],
)
