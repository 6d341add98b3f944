"""The tables of this room, for Piccolo's migrations."""

from pathlib import Path

from piccolo.conf.apps import AppConfig

from community.events import tables
from community.events.agenda_part import AgendaPart
from community.events.invitee import Invitee

APP_CONFIG = AppConfig(
    app_name="events",
    migrations_folder_path=str(Path(__file__).parent / "piccolo_migrations"),
    table_classes=[*tables.ALL, AgendaPart, Invitee],
)
