"""Reports and KPI cards for programs: read, made, edited."""

from community.reports.api import draft, errata, make, masks, read

HANDLERS = [*read.HANDLERS, *make.HANDLERS, *draft.HANDLERS, *masks.HANDLERS, *errata.HANDLERS]
