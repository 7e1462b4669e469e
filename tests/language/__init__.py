"""What several steps know about text."""
