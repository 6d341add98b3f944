"""Who asks to become a member, who is one, until when, and on what terms."""
