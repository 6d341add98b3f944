"""The gates: doors on many devices, with or without network, and what they could not know."""
