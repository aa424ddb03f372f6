package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * One fault, to be told to its sender.
 *
 * @param variant which of the rule's sentences fits; empty where it has only one
 * @param column the column at fault, null where it is the whole row or file
 * @param value the offending value as sent, null where there is none
 * @param details what the sentence names beside column and value
 */
record Fault(
    Rule rule,
    String variant,
    @Nullable String column,
    @Nullable String value,
    List<String> details)
    implements Serializable {

  /** The columns of a fault without its place. */
  static final StructType SCHEMA =
      new StructType()
          .add("column_name", DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("rule_code", DataTypes.StringType)
          .add("message_vi", DataTypes.StringType)
          .add("message_en", DataTypes.StringType);

  /** The columns of {@code mart.reject} but the run. */
  static final StructType PLACED_SCHEMA = placed();

  private static final int LONGEST_IN_A_SENTENCE = 60;

  Fault {
    details = List.copyOf(details);
  }

  static Fault of(Rule rule, String column, @Nullable String value, String... details) {
    return new Fault(rule, "", column, value, List.of(details));
  }

  static Fault ofRow(Rule rule, String... details) {
    return new Fault(rule, "", null, null, List.of(details));
  }

  static Fault unreadable(Unreadable reason, long line) {
    return new Fault(
        Rule.UNREADABLE_FILE, reason.variant(), null, null, List.of(String.valueOf(line)));
  }

  Fault variant(String name) {
    return new Fault(rule, name, column, value, details);
  }

  /** With sentences that call columns as the table does. */
  Row row(DossierTable table) {
    return RowFactory.create(
        column, value, rule.code(), say(Language.VI, table), say(Language.EN, table));
  }

  Row row(Part part, @Nullable Long line) {
    return placed(part.file(), part.sheet(), line, part.table());
  }

  /** Of a file of which nothing tells what table it holds; its sentences name no column. */
  Row rowOf(DossierFile file) {
    return placed(file, null, null, DossierTable.RESULTS);
  }

  private Row placed(
      DossierFile file, @Nullable String sheet, @Nullable Long line, DossierTable table) {
    return RowFactory.create(
        file.path(),
        sheet,
        line,
        column,
        value,
        rule.code(),
        say(Language.VI, table),
        say(Language.EN, table));
  }

  private String say(Language language, DossierTable table) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(column == null ? "" : language.label(table, column));
    arguments.add(value == null ? "" : shortened(value));
    details.forEach(detail -> arguments.add(shortened(detail)));
    String key = variant.isEmpty() ? rule.code() : rule.code() + '.' + variant;
    return language.say(key, arguments.toArray());
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_IN_A_SENTENCE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_IN_A_SENTENCE)) + "…";
  }

  private static StructType placed() {
    StructType schema =
        new StructType()
            .add("source_file", DataTypes.StringType)
            .add("sheet", DataTypes.StringType)
            .add("source_line", DataTypes.LongType);
    for (StructField field : SCHEMA.fields()) {
      schema = schema.add(field);
    }
    return schema;
  }
}
