package vn.thidua.etl.dossier;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;

/** Bytes that can be read more than once, and from any place. */
@FunctionalInterface
interface ByteSource {
  FSDataInputStream open() throws IOException;
}
