package vn.thidua.web.documents;

import java.time.Instant;

/** That a document was rendered anew and held against the archived one. */
record Comparison(Instant at, String requestedBy, String textDigest, boolean isEqual) {}
