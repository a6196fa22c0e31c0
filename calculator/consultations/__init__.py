"""The advisors' saved cases: who may do what with them, what they hold, how they end."""
