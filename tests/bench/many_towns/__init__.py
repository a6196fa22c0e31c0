"""Parts of `bench_many_towns`: a whole state or country of made-up municipalities in one PostgreSQL."""
