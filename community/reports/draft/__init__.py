"""What an editor decides about a draft: what is hidden, left out, reordered and worded anew."""
