package vn.thidua.etl.dossier;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A dossier of sound files and of files that went wrong on their way, as a CSV, a workbook or a
 * Parquet file: in their cells, headers, encoding, XML, packing, or by losing their end.
 */
final class FuzzedDossier {
  private static final String[] JUNK = {
    "\"",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "*",
    "-1",
    "1,234",
    "1.234",
    "1E400",
    "NaN",
    "9".repeat(40),
    "\uFEFF",
    "\"\"",
    "2022-H1",
    "2022-13",
    "31/02/2022",
    "\u00a0",
    "ế",
    "𝒳",
    "\ud800",
    "GROUP",
    "SCORE",
    "=1+1",
    "#REF!",
    "{0}",
    "'",
    "year",
    "Mã đơn vị",
    "_x0000_"
  };
  private static final String[] JUNK_CELLS = {
    "<c t=\"e\"><v>#REF!</v></c>",
    "<c t=\"s\"><v>99</v></c>",
    "<c s=\"1\"><v>44652</v></c>",
    "<c s=\"2\"><v>44652.5</v></c>",
    "<c s=\"1\"><v>1E9</v></c>",
    "<c><v>1E-300</v></c>",
    "<c r=\"XFD1\"><v>1</v></c>",
    "<c r=\"XFE1\"><v>1</v></c>",
    "<c t=\"b\"><v>1</v></c>",
    "<c t=\"str\"><f>A1</f><v>x</v></c>",
    "<c><f>A1</f></c>",
    "<c/>"
  };
  private static final Charset[] ENCODINGS = {
    StandardCharsets.UTF_16, Charset.forName("windows-1258"), StandardCharsets.UTF_16LE
  };
  private static final String[] XML_PARTS = {
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
    "xl/styles.xml",
    "xl/sharedStrings.xml"
  };

  private final Random random;
  private final Map<String, List<String>> samples = new TreeMap<>();

  FuzzedDossier(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Writes it.
   *
   * @param cases whose files are what goes wrong, beside those of the first that stay sound
   */
  void writeTo(Path folder, List<DossierCase> cases, int filesOfATable) throws IOException {
    cases.get(0).writeTo(folder);
    for (DossierCase each : cases) {
      each.files()
          .forEach(
              (path, text) ->
                  DossierTable.inFile(path, path.substring(path.lastIndexOf('/') + 1))
                      .ifPresent(
                          table ->
                              samples
                                  .computeIfAbsent(table.tableName(), name -> new ArrayList<>())
                                  .add(text)));
    }
    for (Map.Entry<String, List<String>> table : samples.entrySet()) {
      Path tableFolder = Files.createDirectories(folder.resolve(table.getKey()));
      for (int i = 0; i < filesOfATable; i++) {
        write(tableFolder, i, one(table.getValue()));
      }
    }
  }

  private void write(Path folder, int index, String sample) throws IOException {
    switch (random.nextInt(4)) {
      case 0, 1 -> Files.write(folder.resolve(index + ".csv"), noisy(csv(mutated(sample))));
      case 2 -> Files.write(folder.resolve(index + ".xlsx"), noisy(workbook(sample)));
      default -> {
        byte[] bytes = noisy(ParquetFile.ofText(rectangle(rows(sample))));
        Files.write(folder.resolve(index + ".parquet"), bytes);
      }
    }
  }

  private byte[] csv(String text) {
    return text.getBytes(
        random.nextInt(10) == 0
            ? ENCODINGS[random.nextInt(ENCODINGS.length)]
            : StandardCharsets.UTF_8);
  }

  private byte[] workbook(String sample) throws IOException {
    WorkbookFile workbook = new WorkbookFile();
    List<List<String>> cells = new ArrayList<>();
    for (List<String> row : rows(sample)) {
      List<String> line = new ArrayList<>();
      for (String cell : row) {
        line.add(random.nextInt(20) == 0 ? one(List.of(JUNK_CELLS)) : cell(cell, workbook));
      }
      cells.add(line);
    }
    if (random.nextInt(4) == 0) {
      cells.add(0, List.of(WorkbookFile.text("BÁO CÁO")));
    }
    workbook.sheet(random.nextBoolean() ? "Sheet1" : "results", cells);
    if (random.nextInt(3) == 0) {
      workbook.edited(one(List.of(XML_PARTS)), this::mutated);
    }
    return workbook.bytes();
  }

  private String cell(String text, WorkbookFile workbook) {
    boolean isNumber = text.matches("-?[0-9]{1,15}(\\.[0-9]+)?");
    if (isNumber && random.nextInt(4) > 0) {
      return WorkbookFile.number(text);
    }
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
    return random.nextBoolean() ? workbook.shared(clean) : WorkbookFile.text(clean);
  }

  /** Cells of a CSV, some of them replaced and the columns of some shuffled. */
  private List<List<String>> rows(String sample) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : sample.lines().toList()) {
      List<String> cells = new ArrayList<>(Arrays.asList(line.split("[,;]", -1)));
      for (int i = 0; i < cells.size(); i++) {
        if (random.nextInt(40) == 0) {
          cells.set(i, one(List.of(JUNK)));
        }
      }
      rows.add(cells);
    }
    if (rows.isEmpty() || random.nextInt(10) == 0) {
      rows.add(0, new ArrayList<>(List.of("year", "Mã đơn vị", "x".repeat(random.nextInt(90)))));
    }
    if (random.nextInt(10) == 0) {
      Collections.shuffle(rows.get(0), random);
    }
    return rows;
  }

  /** As wide as the header, whose names differ: what a typed file cannot have otherwise. */
  private static List<List<String>> rectangle(List<List<String>> rows) {
    List<String> header = new ArrayList<>();
    for (String name : rows.get(0)) {
      String plain = name.isBlank() || name.contains(".") ? "c" + header.size() : name;
      boolean isTaken = header.stream().anyMatch(plain::equalsIgnoreCase);
      header.add(isTaken ? plain.toUpperCase(Locale.ROOT) + header.size() : plain);
    }
    List<List<String>> even = new ArrayList<>(List.of(header));
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < header.size()) {
        cells.add("");
      }
      even.add(cells.subList(0, header.size()));
    }
    return even;
  }

  private String mutated(String sample) {
    StringBuilder text = new StringBuilder(sample);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(8));
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, one(List.of(JUNK)));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.setLength(at);
        default -> text.append(text.substring(at));
      }
    }
    return text.toString();
  }

  /** One file in four loses its end or has some bytes changed. */
  private byte[] noisy(byte[] whole) {
    byte[] bytes = whole.clone();
    if (bytes.length == 0) {
      return bytes;
    }
    switch (random.nextInt(8)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> {
        for (int i = random.nextInt(8); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        // what is in the file is enough
      }
    }
    return bytes;
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
