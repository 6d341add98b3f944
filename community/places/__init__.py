"""Kinds of place: what an event has to give, to whom, for how much and in which way."""
