"""Who works with the site: accounts, sign-in, second factor, sessions, and what was done."""
