"""Series and their numbered events: what, for whom, when, where, and the agenda."""
