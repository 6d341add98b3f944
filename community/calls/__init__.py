"""A host at a roundtable: hints for this minute, and a call for the organiser."""
