package vn.thidua.etl.dossier;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A walk over the rows of a Parquet file, of which the columns of a table are read. */
final class ParquetTable implements Closeable {
  /** What a row group may unfold to; writers make them of 128 MB. */
  private static final long MOST_GROUP_BYTES = 1L << 30;

  /** A column packed tighter than that is not of figures, but made to fill memory. */
  private static final long MOST_UNFOLDING = 2_000;

  /** None of anybody's; by default Hadoop's files would be parsed for every file opened. */
  private static final ParquetConfiguration SETTINGS =
      new HadoopParquetConfiguration(new Configuration(false));

  private final ParquetFileReader file;
  private final Header header;
  private final List<ParquetColumn> columns;
  private final MessageType schema;
  private final MessageColumnIO records;
  private @Nullable RecordReader<Group> group;
  private @Nullable Group row;
  private long leftInGroup;
  private long line;

  private ParquetTable(ParquetFileReader file, DossierTable table) {
    this.file = file;
    MessageType whole = file.getFileMetaData().getSchema();
    List<String> names = whole.getFields().stream().map(ParquetTable::header).toList();
    Header found = Header.of(table, 0, names);
    this.header = found;
    List<Type> read = new ArrayList<>();
    List<ParquetColumn> readers = new ArrayList<>();
    for (int position : found.positions()) {
      if (position >= 0) {
        Type type = whole.getFields().get(position);
        readers.add(new ParquetColumn(read.size(), type.asPrimitiveType()));
        read.add(type);
      } else {
        readers.add(ParquetColumn.ABSENT);
      }
    }
    this.columns = List.copyOf(readers);
    this.schema = new MessageType(whole.getName(), read);
    file.setRequestedSchema(schema);
    this.records = new ColumnIOFactory().getColumnIO(schema, whole);
  }

  /**
   * Reads the file's footer.
   *
   * @throws UnreadableFile if it is no Parquet file, or not a whole one
   */
  static ParquetTable open(DossierFile file, DossierTable table, ByteSource bytes)
      throws IOException, UnreadableFile {
    @Nullable ParquetFileReader opened = null;
    try {
      ParquetReadOptions options =
          ParquetReadOptions.builder(SETTINGS).usePageChecksumVerification().build();
      opened = ParquetFileReader.open(new ParquetBytes(bytes, file.bytes()), options);
      requireSoundSizes(opened, file);
      ParquetTable sound = new ParquetTable(opened, table);
      opened = null;
      return sound;
    } catch (ParquetBytes.SourceFailure e) {
      throw e.failure();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFile(Unreadable.NOT_PARQUET, 1);
    } finally {
      if (opened != null) {
        opened.close();
      }
    }
  }

  /** The columns of the file; nested ones are nobody's. */
  Header header() {
    return header;
  }

  /**
   * Moves to the next row; false after the last.
   *
   * @throws UnreadableFile if the file is damaged there
   */
  boolean next() throws IOException, UnreadableFile {
    try {
      while (group == null || leftInGroup == 0) {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
          return false;
        }
        leftInGroup = pages.getRowCount();
        group = records.getRecordReader(pages, new GroupRecordConverter(schema));
      }
      row = group.read();
      leftInGroup--;
      line++;
      return true;
    } catch (ParquetBytes.SourceFailure e) {
      throw e.failure();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFile(Unreadable.NOT_PARQUET, line + 1);
    }
  }

  /** The number of the row, from 1. */
  long line() {
    return line;
  }

  boolean isBlank() {
    for (int i = 0; i < columns.size(); i++) {
      if (!text(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The text of a column of the table, cleaned; empty where there is none. */
  String text(int ordinal) {
    return row == null ? "" : Text.clean(columns.get(ordinal).text(row));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static String header(Type field) {
    boolean isPlain = field.isPrimitive() && !field.isRepetition(Type.Repetition.REPEATED);
    return isPlain ? field.getName() : field.getName() + " {}";
  }

  /** What a damaged footer claims would otherwise be reserved in memory. */
  private static void requireSoundSizes(ParquetFileReader opened, DossierFile file)
      throws UnreadableFile {
    for (BlockMetaData group : opened.getRowGroups()) {
      long unfolded = 0;
      for (ColumnChunkMetaData chunk : group.getColumns()) {
        boolean isInside =
            chunk.getTotalSize() >= 0
                && chunk.getStartingPos() >= 0
                && chunk.getStartingPos() <= file.bytes() - chunk.getTotalSize();
        boolean isPlausible =
            chunk.getTotalUncompressedSize() / MOST_UNFOLDING <= chunk.getTotalSize();
        if (!isInside || !isPlausible) {
          throw new UnreadableFile(Unreadable.NOT_PARQUET, 1);
        }
        unfolded += chunk.getTotalUncompressedSize();
      }
      if (unfolded > MOST_GROUP_BYTES || group.getRowCount() < 0) {
        throw new UnreadableFile(Unreadable.NOT_PARQUET, 1);
      }
    }
  }
}
