"""What several roundtables said, gathered under one phrase without losing who said it how."""
