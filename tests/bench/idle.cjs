// A Node process that does nothing: what memory costs before any work.
