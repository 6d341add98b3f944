"""A write that a program sends again is done once, and answered twice."""
