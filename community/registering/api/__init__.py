"""Registering for programs."""

from community.registering.api import register, register_me

HANDLERS = [
    *register.HANDLERS,
    *register_me.HANDLERS,
]
