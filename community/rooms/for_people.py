"""The rooms that have pages."""

from typing import Any

from community.additions import pages as additions
from community.approvals import pages as approvals
from community.audience import pages as audience
from community.audit import pages as audit
from community.badges import pages as badges
from community.board import pages as board
from community.calls import pages as calls
from community.cancelling import pages as cancelling
from community.cards import pages as cards
from community.changes import pages as changes
from community.checkins import pages as checkins
from community.checkouts import pages as checkouts
from community.checks import pages as checks
from community.commentary import pages as commentary
from community.comparisons import pages as comparisons
from community.consents import pages as consents
from community.desk import pages as desk
from community.draws import pages as draws
from community.editing import pages as editing
from community.errata import pages as errata
from community.events import pages as events
from community.exports import pages as exports
from community.floor import pages as floor
from community.gates import pages as gates
from community.groups import pages as groups
from community.leaks import pages as leaks
from community.ledger import pages as ledger
from community.library import pages as library
from community.links import pages as links
from community.memberships import pages as memberships
from community.merging import pages as merging
from community.mixing import pages as mixing
from community.newsletters import pages as newsletters
from community.openings import pages as openings
from community.outbox import pages as outbox
from community.outputs import pages as outputs
from community.patterns import pages as patterns
from community.payments import pages as payments
from community.photos import pages as photos
from community.places import pages as places
from community.prices import pages as prices
from community.privacy import pages as privacy
from community.projector import pages as projector
from community.publishing import pages as publishing
from community.ratings import pages as ratings
from community.readers import pages as readers
from community.receipts import pages as receipts
from community.refunds import pages as refunds
from community.registering import pages as registering
from community.registrations import pages as registrations
from community.retention import pages as retention
from community.roles import pages as roles
from community.rosters import pages as rosters
from community.rounds import pages as rounds
from community.seats import pages as seats
from community.signing_in import pages as signing_in
from community.sponsors import pages as sponsors
from community.thanks import pages as thanks
from community.themes import pages as themes
from community.tokens import pages as tokens
from community.transfers import pages as transfers
from community.tries import pages as tries
from community.waitlist import pages as waitlist
from community.wallet import pages as wallet
from community.web import pages as web
from community.webhooks import pages as webhooks

PAGES: list[list[Any]] = [
    signing_in.HANDLERS,
    roles.HANDLERS,
    tokens.HANDLERS,
    additions.HANDLERS,
    audit.HANDLERS,
    badges.HANDLERS,
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
    openings.HANDLERS,
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
    editing.HANDLERS,
    errata.HANDLERS,
    exports.HANDLERS,
    publishing.HANDLERS,
    readers.HANDLERS,
    rosters.HANDLERS,
    board.HANDLERS,
    seats.HANDLERS,
    projector.HANDLERS,
    audience.HANDLERS,
    themes.HANDLERS,
    transfers.HANDLERS,
    tries.HANDLERS,
    waitlist.HANDLERS,
    wallet.HANDLERS,
    web.HANDLERS,
    webhooks.HANDLERS,
]
