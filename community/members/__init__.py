"""The people of the community, and what they say about themselves."""
