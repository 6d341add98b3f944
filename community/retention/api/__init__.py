"""How long data stays, for programs."""

from community.retention.api import rows, rules, series

HANDLERS = [*rules.HANDLERS, *rows.HANDLERS, *series.HANDLERS]
