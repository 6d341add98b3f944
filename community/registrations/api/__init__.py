"""Registrations for programs."""

from community.registrations.api import event, organise, register

HANDLERS = [*register.HANDLERS, *organise.HANDLERS, *event.HANDLERS]
