package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once. */
@FunctionalInterface
interface ByteSource {
  InputStream open() throws IOException;
}
