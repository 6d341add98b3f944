"""Where Piccolo finds the database and the rooms that keep tables, and what follows migrations."""

from piccolo.conf.apps import AppRegistry

from community.audit.watch import watch_everything
from community.database import engine

DB = engine()

APP_REGISTRY = AppRegistry(
    apps=[
        "community.web.piccolo_app",
        "community.files.piccolo_app",
        "community.members.piccolo_app",
        "community.consents.piccolo_app",
        "community.access.piccolo_app",
        "community.links.piccolo_app",
        "community.newsletters.piccolo_app",
        "community.audit.piccolo_app",
        "community.outbox.piccolo_app",
        "community.webhooks.piccolo_app",
        "community.events.piccolo_app",
        "community.floor.piccolo_app",
        "community.places.piccolo_app",
        "community.registrations.piccolo_app",
        "community.mixing.piccolo_app",
        "community.draws.piccolo_app",
        "community.payments.piccolo_app",
        "community.prices.piccolo_app",  # after the room that made its first table
        "community.rosters.piccolo_app",
        "community.patterns.piccolo_app",
        "community.checkins.piccolo_app",
        "community.transfers.piccolo_app",
        "community.roundtables.piccolo_app",
        "community.outputs.piccolo_app",
        "community.calls.piccolo_app",
        "community.themes.piccolo_app",
        "community.stage.piccolo_app",
        "community.commentary.piccolo_app",
        "community.checks.piccolo_app",
        "community.ratings.piccolo_app",
        "community.reports.piccolo_app",
        "community.library.piccolo_app",
        "community.tries.piccolo_app",
        "community.photos.piccolo_app",
        "community.privacy.piccolo_app",
    ]
)

AFTERWARDS = (watch_everything,)
