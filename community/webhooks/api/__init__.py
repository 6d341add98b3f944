"""Webhooks for programs: destinations, and how each message fared."""

from community.webhooks.api import deliveries, destinations

HANDLERS = [*destinations.HANDLERS, *deliveries.HANDLERS]
