"""Prices for programs."""

from community.prices.api import codes, rules

HANDLERS = [*rules.HANDLERS, *codes.HANDLERS]
