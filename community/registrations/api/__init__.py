"""Registrations for programs."""

from community.registrations.api import calling_off, event, organise, register

HANDLERS = [*register.HANDLERS, *organise.HANDLERS, *event.HANDLERS, *calling_off.HANDLERS]
