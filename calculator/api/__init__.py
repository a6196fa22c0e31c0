"""What the calculator tells programs: law and prices of a day as data, and comparisons of houses that are sent."""
