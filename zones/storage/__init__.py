"""Editions in the database: loading checked rows, reading them back, fetching official files."""
