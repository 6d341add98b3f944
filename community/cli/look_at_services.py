"""The doctor's looks at what the installation talks to: database, outbox and mail server."""

import socket
from datetime import UTC, datetime
from urllib.parse import urlsplit

import asyncpg
from piccolo.apps.migrations.commands.check import CheckMigrationManager

from community.cli.finding import Finding, well, wrong
from community.cli.machine import ask_value, with_pool
from community.outbox.look import late
from community.settings import settings

PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
CLOCK_SECONDS = 5
GIVEN_UP = "SELECT count(*) FROM message WHERE state = 'given_up'"


def database() -> Finding:
    """Whether it answers, is new enough, and agrees with us what time it is."""
    try:
        version = str(ask_value("SHOW server_version"))
        apart = abs((ask_value("SELECT clock_timestamp()") - datetime.now(UTC)).total_seconds())
    except RuntimeError as why:
        return wrong(str(why))
    if int(version.split(".")[0]) < 15:
        return wrong(f"PostgreSQL {version} is too old: 15 or later is needed.")
    if apart > CLOCK_SECONDS:
        return wrong(f"The database's clock is {apart:.0f} seconds away from ours: set the clocks.")
    kind = "named by DATABASE_URL" if settings().database_url else "our own"
    return well(f"PostgreSQL {version}, {kind}, answers")


def migrations() -> Finding:
    """Whether the schema is the one of this version."""
    try:
        waiting = with_pool(CheckMigrationManager("all").havent_ran_count)
    except (RuntimeError, OSError, asyncpg.PostgresError):
        return wrong("Migrations cannot be looked at without the database.")
    if waiting:
        return wrong(f"{waiting} migrations have not run: community migrate.")
    return well("All migrations have run")


def outbox() -> Finding:
    """Whether mail leaves the house."""
    try:
        stuck, given_up = with_pool(late), ask_value(GIVEN_UP)
    except (RuntimeError, OSError, asyncpg.PostgresError):
        return wrong("The outbox cannot be looked at before the migrations have run.")
    if stuck:
        return wrong(f"{stuck} mails wait for more than ten minutes: is community serve running?")
    return well("No mail is late" + (f"; {given_up} were given up" if given_up else ""))


def smtp() -> Finding:
    """Whether the mail server opens its door; nothing is sent."""
    if not settings().smtp_url:
        return well(f"SMTP_URL is not set: mails land in {settings().data_path / 'mail'}")
    server = urlsplit(settings().smtp_url)
    if server.scheme not in PORTS or not server.hostname:
        return wrong("SMTP_URL must look like smtp+starttls://name:password@host:587.")
    place = (server.hostname, server.port or PORTS[server.scheme])
    try:
        socket.create_connection(place, timeout=5).close()
    except OSError as why:
        return wrong(f"The mail server {place[0]}:{place[1]} cannot be reached: {why}")
    return well(f"The mail server {place[0]}:{place[1]} answers")
