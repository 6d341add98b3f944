"""Phones in the room take part: they vote by dots, ask, and clap."""
