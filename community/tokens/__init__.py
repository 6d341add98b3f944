"""By what programs act: the community's tokens, and those of a person's own."""
