"""What other apps may know of zones: these modules and nothing else."""
