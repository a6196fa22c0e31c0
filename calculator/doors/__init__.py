"""What other apps may know of the calculator: these modules and nothing else."""
