"""What rooms give to pages and programs by name, and to which event an address belongs."""

from litestar.di import Provide

from community.access import dependencies as access
from community.approvals import dependencies as approvals
from community.audience import dependencies as audience
from community.calls import dependencies as calls
from community.checkins import dependencies as checkins
from community.checks import dependencies as checks
from community.commentary import dependencies as commentary
from community.consents import dependencies as consents
from community.editing import dependencies as editing
from community.events import dependencies as events
from community.gates import dependencies as gates
from community.library import dependencies as library
from community.links import dependencies as links
from community.memberships import dependencies as memberships
from community.newsletters import dependencies as newsletters
from community.outbox import dependencies as outbox
from community.outputs import dependencies as outputs
from community.patterns import dependencies as patterns
from community.payments import dependencies as payments
from community.photos import dependencies as photos
from community.places import dependencies as places
from community.privacy import dependencies as privacy
from community.ratings import dependencies as ratings
from community.receipts import dependencies as receipts
from community.refunds import dependencies as refunds
from community.registrations import dependencies as registrations
from community.reports import dependencies as reports
from community.retention import dependencies as retention
from community.roles import dependencies as roles
from community.rosters import dependencies as rosters
from community.rounds import dependencies as rounds
from community.roundtables import dependencies as roundtables
from community.sponsors import dependencies as sponsors
from community.thanks import dependencies as thanks
from community.themes import dependencies as themes
from community.tokens import dependencies as tokens
from community.transfers import dependencies as transfers
from community.tries import dependencies as tries
from community.web import parts
from community.webhooks import dependencies as webhooks

GIVEN: list[dict[str, Provide]] = [
    access.GIVEN,
    roles.GIVEN,
    tokens.GIVEN,
    checkins.GIVEN,
    checks.GIVEN,
    commentary.GIVEN,
    approvals.GIVEN,
    consents.GIVEN,
    editing.GIVEN,
    events.GIVEN,
    gates.GIVEN,
    library.GIVEN,
    links.GIVEN,
    memberships.GIVEN,
    newsletters.GIVEN,
    outbox.GIVEN,
    outputs.GIVEN,
    thanks.GIVEN,
    rounds.GIVEN,
    calls.GIVEN,
    patterns.GIVEN,
    payments.GIVEN,
    refunds.GIVEN,
    receipts.GIVEN,
    photos.GIVEN,
    places.GIVEN,
    privacy.GIVEN,
    sponsors.GIVEN,
    retention.GIVEN,
    ratings.GIVEN,
    registrations.GIVEN,
    reports.GIVEN,
    rosters.GIVEN,
    roundtables.GIVEN,
    audience.GIVEN,
    themes.GIVEN,
    transfers.GIVEN,
    tries.GIVEN,
    webhooks.GIVEN,
    parts.GIVEN,
]

PLACES: dict[str, str] = {
    noun: query
    for room in (
        roles,
        checkins,
        events,
        outputs,
        calls,
        patterns,
        payments,
        photos,
        receipts,
        refunds,
        registrations,
        reports,
        roundtables,
        transfers,
        tries,
    )
    for noun, query in room.PLACES.items()
}
