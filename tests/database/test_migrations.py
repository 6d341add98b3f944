"""The schema that the migrations build is the one that the tables describe."""

import pytest
from piccolo.apps.migrations.commands.new import AutoMigrationManager
from piccolo.conf.apps import AppConfig, Finder
from piccolo.table import Table

from piccolo_conf import APP_REGISTRY

ROOMS = [Finder().get_app_config(app.split(".")[1]) for app in APP_REGISTRY.apps]


async def what_a_migration_would_do(room: AppConfig) -> list[str]:
    changes = await AutoMigrationManager().get_alter_statements(room)
    return [statement for change in changes for statement in change.statements]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.app_name)
async def test_no_table_has_changed_without_a_migration(house, room):
    assert await what_a_migration_would_do(room) == []


async def test_a_table_without_a_migration_would_be_found(house):
    class Forgotten(Table):
        pass

    members = Finder().get_app_config("members")
    room = AppConfig(members.app_name, members.migrations_folder_path, [Forgotten])

    assert len(await what_a_migration_would_do(room)) > 0
