-- Indexes that are out of use while records come in by the hundred thousand: SQLite makes one of a full table many times
-- faster than it keeps one up to date row by row. Empty but for that while; PostgreSQL keeps its indexes.
CREATE TABLE index_aside (
  name TEXT NOT NULL PRIMARY KEY,
  statement TEXT NOT NULL
) /*sqlite STRICT*/;
