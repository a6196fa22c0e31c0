"""What each kind of finding says; `zones.ingest.finding_kinds` names them all."""
