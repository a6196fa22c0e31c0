"""What other sites need to show our frames: the code to copy, its script, and what a link may say of a house."""
