"""News by mail: written once, sent once, to exactly those who agreed to it."""
