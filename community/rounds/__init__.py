"""A round begins, goes on from step to step, is given more time, and ends."""
