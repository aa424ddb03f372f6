package vn.thidua.web.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was given a file.
 *
 * @param receiver a login, or an address of mail
 * @param address where the request came from; empty where there was none
 */
record Receipt(Instant at, String receiver, Way way, @Nullable String address) {}
