"""What templates ask the mail room."""
