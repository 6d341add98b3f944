"""Weeks in which many play in small groups and nobody meets anybody twice: social golfers."""
