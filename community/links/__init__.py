"""Members' daily links: what somebody read, in one line, for the others."""
