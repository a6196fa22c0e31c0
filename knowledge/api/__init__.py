"""What the knowledge tells to programs: the measures of the heat plan."""
