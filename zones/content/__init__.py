"""What the pages say: texts that depend on data, kept apart from templates and views."""
