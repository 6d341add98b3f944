"""Somebody asks for a place, and gets one, a turn on the waitlist, or a refusal."""
