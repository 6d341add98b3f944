"""Every room with a door: its pages, its API, what it gives to them, and its places of rights."""

from typing import Any

from litestar.di import Provide

from community.access import api as access_api
from community.access import dependencies as access
from community.access import pages as access_pages
from community.audit import api as audit_api
from community.audit import pages as audit_pages
from community.badges import pages as badges_pages
from community.checkins import api as checkins_api
from community.checkins import dependencies as checkins
from community.checkins import pages as checkins_pages
from community.commentary import api as commentary_api
from community.commentary import dependencies as commentary
from community.commentary import pages as commentary_pages
from community.consents import api as consents_api
from community.consents import dependencies as consents
from community.consents import pages as consents_pages
from community.desk import api as desk_api
from community.desk import pages as desk_pages
from community.draws import api as draws_api
from community.draws import pages as draws_pages
from community.events import api as events_api
from community.events import dependencies as events
from community.events import pages as events_pages
from community.floor import api as floor_api
from community.floor import pages as floor_pages
from community.gates import api as gates_api
from community.gates import dependencies as gates
from community.gates import pages as gates_pages
from community.library import api as library_api
from community.library import dependencies as library
from community.library import pages as library_pages
from community.links import api as links_api
from community.links import dependencies as links
from community.links import pages as links_pages
from community.members import api as members_api
from community.members import dependencies as members
from community.members import pages as members_pages
from community.mixing import api as mixing_api
from community.mixing import pages as mixing_pages
from community.newsletters import api as newsletters_api
from community.newsletters import dependencies as newsletters
from community.newsletters import pages as newsletters_pages
from community.outbox import api as outbox_api
from community.outbox import dependencies as outbox
from community.outbox import pages as outbox_pages
from community.outputs import api as outputs_api
from community.outputs import dependencies as outputs
from community.outputs import pages as outputs_pages
from community.patterns import api as patterns_api
from community.patterns import dependencies as patterns
from community.patterns import pages as patterns_pages
from community.payments import api as payments_api
from community.payments import dependencies as payments
from community.payments import pages as payments_pages
from community.photos import api as photos_api
from community.photos import dependencies as photos
from community.photos import pages as photos_pages
from community.places import api as places_api
from community.places import dependencies as places
from community.places import pages as places_pages
from community.prices import api as prices_api
from community.prices import pages as prices_pages
from community.privacy import api as privacy_api
from community.privacy import dependencies as privacy
from community.privacy import pages as privacy_pages
from community.registrations import api as registrations_api
from community.registrations import dependencies as registrations
from community.registrations import pages as registrations_pages
from community.reports import api as reports_api
from community.reports import dependencies as reports
from community.reports import pages as reports_pages
from community.rosters import api as rosters_api
from community.rosters import dependencies as rosters
from community.rosters import pages as rosters_pages
from community.roundtables import api as roundtables_api
from community.roundtables import dependencies as roundtables
from community.roundtables import pages as roundtables_pages
from community.stage import api as stage_api
from community.stage import pages as stage_pages
from community.themes import api as themes_api
from community.themes import dependencies as themes
from community.themes import pages as themes_pages
from community.transfers import api as transfers_api
from community.transfers import dependencies as transfers
from community.transfers import pages as transfers_pages
from community.wallet import pages as wallet_pages
from community.web import pages as web_pages
from community.web import parts
from community.webhooks import api as webhooks_api
from community.webhooks import dependencies as webhooks
from community.webhooks import pages as webhooks_pages

DOORS: tuple[list[Any], ...] = (
    access_api.HANDLERS,
    access_pages.HANDLERS,
    audit_api.HANDLERS,
    audit_pages.HANDLERS,
    badges_pages.HANDLERS,
    commentary_api.HANDLERS,
    commentary_pages.HANDLERS,
    consents_api.HANDLERS,
    consents_pages.HANDLERS,
    checkins_api.HANDLERS,
    checkins_pages.HANDLERS,
    desk_api.HANDLERS,
    desk_pages.HANDLERS,
    draws_api.HANDLERS,
    draws_pages.HANDLERS,
    events_api.HANDLERS,
    events_pages.HANDLERS,
    floor_api.HANDLERS,
    floor_pages.HANDLERS,
    gates_api.HANDLERS,
    gates_pages.HANDLERS,
    library_api.HANDLERS,
    library_pages.HANDLERS,
    members_api.HANDLERS,
    links_api.HANDLERS,
    links_pages.HANDLERS,
    mixing_api.HANDLERS,
    mixing_pages.HANDLERS,
    newsletters_api.HANDLERS,
    newsletters_pages.HANDLERS,
    members_pages.HANDLERS,
    outputs_api.HANDLERS,
    outputs_pages.HANDLERS,
    outbox_api.HANDLERS,
    outbox_pages.HANDLERS,
    patterns_api.HANDLERS,
    patterns_pages.HANDLERS,
    payments_api.HANDLERS,
    payments_pages.HANDLERS,
    photos_api.HANDLERS,
    photos_pages.HANDLERS,
    prices_api.HANDLERS,
    prices_pages.HANDLERS,
    places_api.HANDLERS,
    places_pages.HANDLERS,
    privacy_api.HANDLERS,
    privacy_pages.HANDLERS,
    registrations_api.HANDLERS,
    registrations_pages.HANDLERS,
    rosters_api.HANDLERS,
    rosters_pages.HANDLERS,
    roundtables_api.HANDLERS,
    roundtables_pages.HANDLERS,
    reports_api.HANDLERS,
    reports_pages.HANDLERS,
    themes_api.HANDLERS,
    themes_pages.HANDLERS,
    stage_api.HANDLERS,
    stage_pages.HANDLERS,
    transfers_api.HANDLERS,
    transfers_pages.HANDLERS,
    wallet_pages.HANDLERS,
    web_pages.HANDLERS,
    webhooks_api.HANDLERS,
    webhooks_pages.HANDLERS,
)

GIVEN: tuple[dict[str, Provide], ...] = (
    access.GIVEN,
    checkins.GIVEN,
    commentary.GIVEN,
    consents.GIVEN,
    events.GIVEN,
    gates.GIVEN,
    library.GIVEN,
    links.GIVEN,
    newsletters.GIVEN,
    members.GIVEN,
    outbox.GIVEN,
    outputs.GIVEN,
    patterns.GIVEN,
    payments.GIVEN,
    photos.GIVEN,
    places.GIVEN,
    privacy.GIVEN,
    registrations.GIVEN,
    reports.GIVEN,
    rosters.GIVEN,
    roundtables.GIVEN,
    themes.GIVEN,
    transfers.GIVEN,
    parts.GIVEN,
    webhooks.GIVEN,
)

PLACES: dict[str, str] = {
    noun: query
    for room in (
        access,
        checkins,
        events,
        outputs,
        patterns,
        payments,
        photos,
        registrations,
        reports,
        roundtables,
        transfers,
    )
    for noun, query in room.PLACES.items()
}
