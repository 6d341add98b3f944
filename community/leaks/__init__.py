"""After a leak: who could see what, whom it concerns, and by when to report."""
