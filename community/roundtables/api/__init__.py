"""Plannings for programs: begun, watched, stopped."""

from community.roundtables.api import plannings

HANDLERS = plannings.HANDLERS
