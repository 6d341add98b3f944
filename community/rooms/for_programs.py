"""The rooms that programs may enter."""

from typing import Any

from community.additions import api as additions
from community.approvals import api as approvals
from community.audience import api as audience
from community.audit import api as audit
from community.board import api as board
from community.calls import api as calls
from community.cancelling import api as cancelling
from community.cards import api as cards
from community.changes import api as changes
from community.checkins import api as checkins
from community.checkouts import api as checkouts
from community.checks import api as checks
from community.commentary import api as commentary
from community.comparisons import api as comparisons
from community.consents import api as consents
from community.desk import api as desk
from community.draws import api as draws
from community.editing import api as editing
from community.errata import api as errata
from community.events import api as events
from community.floor import api as floor
from community.gates import api as gates
from community.groups import api as groups
from community.leaks import api as leaks
from community.ledger import api as ledger
from community.library import api as library
from community.links import api as links
from community.memberships import api as memberships
from community.merging import api as merging
from community.mixing import api as mixing
from community.newsletters import api as newsletters
from community.outbox import api as outbox
from community.outputs import api as outputs
from community.patterns import api as patterns
from community.payments import api as payments
from community.photos import api as photos
from community.places import api as places
from community.plannings import api as plannings
from community.prices import api as prices
from community.privacy import api as privacy
from community.projector import api as projector
from community.publishing import api as publishing
from community.ratings import api as ratings
from community.readers import api as readers
from community.receipts import api as receipts
from community.refunds import api as refunds
from community.registering import api as registering
from community.registrations import api as registrations
from community.retention import api as retention
from community.roles import api as roles
from community.rosters import api as rosters
from community.rounds import api as rounds
from community.seats import api as seats
from community.signing_in import api as signing_in
from community.sponsors import api as sponsors
from community.thanks import api as thanks
from community.themes import api as themes
from community.tokens import api as tokens
from community.transfers import api as transfers
from community.tries import api as tries
from community.waitlist import api as waitlist
from community.webhooks import api as webhooks

API: list[list[Any]] = [
    signing_in.HANDLERS,
    roles.HANDLERS,
    tokens.HANDLERS,
    additions.HANDLERS,
    audit.HANDLERS,
    cancelling.HANDLERS,
    changes.HANDLERS,
    checkins.HANDLERS,
    checks.HANDLERS,
    commentary.HANDLERS,
    approvals.HANDLERS,
    comparisons.HANDLERS,
    consents.HANDLERS,
    desk.HANDLERS,
    draws.HANDLERS,
    events.HANDLERS,
    floor.HANDLERS,
    gates.HANDLERS,
    groups.HANDLERS,
    library.HANDLERS,
    links.HANDLERS,
    memberships.HANDLERS,
    merging.HANDLERS,
    mixing.HANDLERS,
    newsletters.HANDLERS,
    outbox.HANDLERS,
    outputs.HANDLERS,
    thanks.HANDLERS,
    rounds.HANDLERS,
    calls.HANDLERS,
    cards.HANDLERS,
    patterns.HANDLERS,
    payments.HANDLERS,
    ledger.HANDLERS,
    checkouts.HANDLERS,
    refunds.HANDLERS,
    receipts.HANDLERS,
    photos.HANDLERS,
    places.HANDLERS,
    prices.HANDLERS,
    privacy.HANDLERS,
    leaks.HANDLERS,
    sponsors.HANDLERS,
    retention.HANDLERS,
    registering.HANDLERS,
    ratings.HANDLERS,
    registrations.HANDLERS,
    readers.HANDLERS,
    publishing.HANDLERS,
    editing.HANDLERS,
    errata.HANDLERS,
    rosters.HANDLERS,
    board.HANDLERS,
    plannings.HANDLERS,
    seats.HANDLERS,
    projector.HANDLERS,
    audience.HANDLERS,
    themes.HANDLERS,
    transfers.HANDLERS,
    tries.HANDLERS,
    waitlist.HANDLERS,
    webhooks.HANDLERS,
]
