"""What a person agreed to, per purpose and version of the text."""
