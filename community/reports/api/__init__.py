"""Reports and KPI cards for programs: read, made, edited."""

from community.reports.api import draft, make, masks, read

HANDLERS = [*read.HANDLERS, *make.HANDLERS, *draft.HANDLERS, *masks.HANDLERS]
