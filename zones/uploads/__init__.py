"""The guided import: upload, background check, report, draft. Nothing of it outlives a cancelled import."""
