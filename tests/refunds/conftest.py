"""Stripe on loopback, here too."""

from tests.checkouts.conftest import started, stripe

__all__ = ["started", "stripe"]
