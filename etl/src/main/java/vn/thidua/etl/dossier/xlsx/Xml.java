package vn.thidua.etl.dossier.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook.Reason;

/** A walk through the XML of a part; names are without their namespaces. */
final class Xml implements Closeable {
  private static final int LONGEST_TEXT = 1 << 20;

  /** Named, whatever other parsers are on the class path; workbooks have no DTD. */
  private static final XMLInputFactory PARSERS = parsers();

  private final InputStream bytes;
  private final XMLStreamReader reader;
  private final String part;
  private final StringBuilder text = new StringBuilder();

  Xml(InputStream bytes, String part) throws BrokenWorkbook {
    this.bytes = bytes;
    this.part = part;
    try {
      this.reader = PARSERS.createXMLStreamReader(bytes);
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  /** Moves to the next start or end of an element; false at the end of the part. */
  boolean next() throws BrokenWorkbook {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  boolean atStart() {
    return reader.isStartElement();
  }

  boolean atStart(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean atEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  String name() {
    return reader.getLocalName();
  }

  /** The attribute of the element that starts here; null without. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /**
   * Reads to the end of the element that starts here and gives its text.
   *
   * @param without elements of that name, with what is in them
   */
  String text(String without) throws BrokenWorkbook {
    text.setLength(0);
    int depth = 1;
    int skipped = 0;
    try {
      while (depth > 0) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (skipped > 0 || reader.getLocalName().equals(without)) {
              skipped++;
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            skipped = Math.max(0, skipped - 1);
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (skipped == 0) {
              append();
            }
          }
          default -> {
            // comments and the like are no text
          }
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
    return text.toString();
  }

  /** Reads to the end of the element that starts here. */
  void skip() throws BrokenWorkbook {
    int depth = 1;
    while (depth > 0) {
      if (!next()) {
        throw new BrokenWorkbook(Reason.DAMAGED, part);
      }
      depth += atStart() ? 1 : -1;
    }
  }

  /** What the parser threw on bytes that are not as they should be; it knows no better. */
  private BrokenWorkbook broken(@Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof PartStream.Fault fault) {
        return new BrokenWorkbook(fault.reason(), part, cause);
      }
      if (each instanceof EOFException) {
        return new BrokenWorkbook(Reason.TRUNCATED, part, cause);
      }
      if (each instanceof ZipException) {
        return new BrokenWorkbook(Reason.DAMAGED, part, cause);
      }
    }
    return new BrokenWorkbook(Reason.DAMAGED, part, cause);
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to close", e);
    }
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void append() throws BrokenWorkbook {
    int length = reader.getTextLength();
    if (text.length() + length > LONGEST_TEXT) {
      throw new BrokenWorkbook(Reason.OVERSIZE, "a text in " + part);
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), length);
  }
}
