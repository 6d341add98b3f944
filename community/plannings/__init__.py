"""A seating is planned: at once, by a job, or as a rehearsal."""
