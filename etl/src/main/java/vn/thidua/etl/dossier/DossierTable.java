package vn.thidua.etl.dossier;

import static vn.thidua.etl.dossier.CellType.CODE;
import static vn.thidua.etl.dossier.CellType.DATE;
import static vn.thidua.etl.dossier.CellType.NUMBER;
import static vn.thidua.etl.dossier.CellType.PERIOD;
import static vn.thidua.etl.dossier.CellType.TEXT;
import static vn.thidua.etl.dossier.CellType.TIMESTAMP;
import static vn.thidua.etl.dossier.CellType.WHOLE;
import static vn.thidua.etl.dossier.CellType.YEAR;
import static vn.thidua.etl.dossier.DossierColumn.column;
import static vn.thidua.etl.dossier.DossierColumn.list;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.thidua.etl.rulebook.method.ScoringMethods;

/** The tables of a dossier, as inputs.md has them: their columns in order, and their headers. */
@SuppressWarnings("ImmutableEnumChecker") // its collections are unmodifiable copies
public enum DossierTable {
  CLUSTERS(
      "Cụm thi đua",
      column("cluster_code", CODE, "Mã cụm", "Mã cụm thi đua", "Mã khối thi đua").key(),
      column("cluster_name", TEXT, "Tên cụm", "Tên cụm thi đua", "Tên khối thi đua").required(),
      column("cluster_name_en", TEXT, "Tên cụm tiếng Anh")),
  UNITS(
      "Đơn vị",
      column("unit_code", CODE, "Mã đơn vị").key(),
      column("unit_name", TEXT, "Tên đơn vị").required(),
      column("unit_name_en", TEXT, "Tên đơn vị tiếng Anh"),
      column("unit_kind", TEXT, "Loại đơn vị"),
      column("contact_email", TEXT, "Thư điện tử", "Email")),
  MEMBERSHIPS(
      "Thành viên cụm",
      column("year", YEAR, "Năm").key(),
      column("cluster_code", CODE, "Mã cụm", "Mã cụm thi đua", "Mã khối thi đua").required(),
      column("unit_code", CODE, "Mã đơn vị").key(),
      list("role", List.of("HEAD", "DEPUTY", "MEMBER"), "Vai trò").or("MEMBER")),
  SUCCESSIONS(
      "Sáp nhập, chia tách, đổi tên",
      column("effective_on", DATE, "Ngày hiệu lực").key(),
      column("predecessor_code", CODE, "Mã đơn vị cũ").key(),
      column("successor_code", CODE, "Mã đơn vị mới").key(),
      column("share", NUMBER, "Phần tiếp nhận").or(BigDecimal.ONE).within(Range.SHARE)),
  RULEBOOKS(
      "Quy chế",
      column("year", YEAR, "Năm").key(),
      column("cluster_code", CODE, "Mã cụm", "Mã cụm thi đua", "Mã khối thi đua").key(),
      column("scale", NUMBER, "Thang điểm").required().within(Range.ABOVE_ZERO),
      column("decimals", WHOLE, "Số chữ số thập phân").or(2).within(Range.ZERO_TO_SIX),
      list("na_policy", List.of("RESCALE", "FULL", "ZERO"), "Xử lý tiêu chí không giao")
          .or("RESCALE"),
      column("bonus_cap", NUMBER, "Điểm thưởng tối đa").within(Range.NOT_NEGATIVE),
      column("total_cap", NUMBER, "Tổng điểm tối đa").within(Range.NOT_NEGATIVE),
      column("at_risk_ratio", NUMBER, "Ngưỡng cảnh báo")
          .or(new BigDecimal("0.9"))
          .within(Range.NOT_NEGATIVE),
      column("tie_breaks", TEXT, "Tiêu chí phụ", "Thứ tự xét khi bằng điểm"),
      column("document_no", TEXT, "Số văn bản")),
  CRITERIA(
      "Tiêu chí",
      column("year", YEAR, "Năm").key(),
      column("cluster_code", CODE, "Mã cụm", "Mã cụm thi đua", "Mã khối thi đua").key(),
      column("criterion_code", CODE, "Mã tiêu chí").key(),
      column("parent_code", CODE, "Mã tiêu chí cha", "Mã nội dung"),
      column("criterion_name", TEXT, "Tên tiêu chí").required(),
      column("criterion_name_en", TEXT, "Tên tiêu chí tiếng Anh"),
      list("kind", List.of("GROUP", "SCORE", "BONUS", "PENALTY"), "Loại tiêu chí", "Loại")
          .required(),
      list(
          "method",
          List.copyOf(new TreeSet<>(ScoringMethods.byName().keySet())),
          "Cách chấm điểm",
          "Cách chấm"),
      column("max_points", NUMBER, "Điểm tối đa").required().within(Range.NOT_NEGATIVE),
      column("unit_of_measure", TEXT, "Đơn vị tính"),
      list("direction", List.of("HIGHER", "LOWER", "NEAR"), "Chiều đánh giá").or("HIGHER"),
      column("tolerance", NUMBER, "Dung sai").or(BigDecimal.ZERO).within(Range.NOT_NEGATIVE),
      list("frequency", List.of("MONTH", "QUARTER", "HALF", "YEAR"), "Tần suất", "Kỳ báo cáo")
          .or("YEAR"),
      list("aggregation", List.of("SUM", "LAST", "AVERAGE", "MAX", "MIN"), "Cách tổng hợp")
          .or("LAST"),
      list("basis", List.of("RATIO", "VALUE"), "Căn cứ chấm điểm").or("RATIO"),
      column("cap_ratio", NUMBER, "Tỷ lệ trần").or(BigDecimal.ONE).within(Range.NOT_NEGATIVE),
      column("step_size", NUMBER, "Độ lớn mỗi bước"),
      column("step_points", NUMBER, "Điểm mỗi bước"),
      column("pivot", NUMBER, "Mốc"),
      column("base_points", NUMBER, "Điểm tại mốc"),
      column("floor_points", NUMBER, "Điểm sàn"),
      column("theme", TEXT, "Chủ đề")),
  BANDS(
      "Khung điểm",
      column("year", YEAR, "Năm").key(),
      column("cluster_code", CODE, "Mã cụm", "Mã cụm thi đua", "Mã khối thi đua").key(),
      column("criterion_code", CODE, "Mã tiêu chí").key(),
      column("lower", NUMBER, "Cận dưới").key(),
      column("upper", NUMBER, "Cận trên"),
      column("points", NUMBER, "Điểm").required()),
  CLASSIFICATIONS(
      "Xếp loại",
      column("year", YEAR, "Năm").key(),
      column("cluster_code", CODE, "Mã cụm", "Mã cụm thi đua", "Mã khối thi đua").key(),
      column("class_code", CODE, "Mã xếp loại").key(),
      column("class_name", TEXT, "Tên xếp loại").required(),
      column("class_name_en", TEXT, "Tên xếp loại tiếng Anh"),
      column("min_ratio", NUMBER, "Tỷ lệ điểm tối thiểu").required(),
      column("criterion_floor_ratio", NUMBER, "Tỷ lệ sàn mỗi tiêu chí")),
  AWARD_RULES(
      "Quy định khen thưởng",
      column("year", YEAR, "Năm").key(),
      column("award_code", CODE, "Mã hình thức khen thưởng", "Mã danh hiệu").key(),
      column("award_name", TEXT, "Tên hình thức khen thưởng", "Tên danh hiệu").required(),
      column("award_name_en", TEXT, "Tên hình thức khen thưởng tiếng Anh"),
      list("scope", List.of("CLUSTER", "CITY"), "Phạm vi").or("CLUSTER"),
      column("pool_award", CODE, "Chọn từ hình thức"),
      column("quota", WHOLE, "Số lượng"),
      column("quota_ratio", NUMBER, "Tỷ lệ phân bổ").within(Range.NOT_NEGATIVE),
      list("quota_rounding", List.of("DOWN", "HALF_UP", "UP"), "Cách làm tròn").or("DOWN"),
      column("max_rank", WHOLE, "Thứ hạng tối đa"),
      column("min_ratio", NUMBER, "Tỷ lệ điểm tối thiểu"),
      column("class_code", CODE, "Mã xếp loại"),
      column("min_met_share", NUMBER, "Tỷ lệ chỉ tiêu đạt tối thiểu"),
      column("min_exceeded_share", NUMBER, "Tỷ lệ chỉ tiêu vượt tối thiểu"),
      column("requires_award", CODE, "Hình thức phải có trước"),
      column("requires_years", WHOLE, "Số năm phải có").or(1)),
  COMMITMENTS(
      "Giao ước thi đua",
      column("year", YEAR, "Năm").key(),
      column("unit_code", CODE, "Mã đơn vị").key(),
      column("criterion_code", CODE, "Mã tiêu chí").key(),
      column("target", NUMBER, "Chỉ tiêu").required(),
      column("baseline", NUMBER, "Thực hiện năm trước"),
      column("revision", WHOLE, "Lần điều chỉnh").optionalKey().or(0),
      column("signed_on", DATE, "Ngày ký"),
      column("amended_on", DATE, "Ngày điều chỉnh"),
      column("document_no", TEXT, "Số văn bản"),
      column("reason", TEXT, "Lý do")),
  RESULTS(
      "Kết quả thực hiện",
      column("unit_code", CODE, "Mã đơn vị").key(),
      column("criterion_code", CODE, "Mã tiêu chí").key(),
      column("period", PERIOD, "Kỳ", "Kỳ báo cáo").key(),
      list("stage", List.of("SELF", "CROSS", "BOARD"), "Bước chấm", "Giai đoạn").key(),
      column("value", NUMBER, "Kết quả", "Kết quả thực hiện").required(),
      column("submitted_at", TIMESTAMP, "Thời điểm gửi", "Ngày gửi"),
      column("evidence", TEXT, "Minh chứng", "Tài liệu minh chứng")),
  ADJUSTMENTS(
      "Quyết định điều chỉnh",
      column("year", YEAR, "Năm").key(),
      column("unit_code", CODE, "Mã đơn vị").key(),
      column("criterion_code", CODE, "Mã tiêu chí").optionalKey(),
      list("kind", List.of("BONUS", "PENALTY", "EXCLUDE", "UNRANKED", "BARRED"), "Loại").key(),
      column("points", NUMBER, "Điểm"),
      column("decision_no", TEXT, "Số quyết định").key(),
      column("decided_on", DATE, "Ngày quyết định"),
      column("reason", TEXT, "Lý do").key()),
  AWARDS(
      "Khen thưởng",
      column("year", YEAR, "Năm").key(),
      column("unit_code", CODE, "Mã đơn vị").key(),
      column("award_code", CODE, "Mã hình thức khen thưởng", "Mã danh hiệu").key(),
      column("decision_no", TEXT, "Số quyết định"),
      column("decided_on", DATE, "Ngày quyết định"));

  private final String tableName = name().toLowerCase(Locale.ROOT);
  private final String vietnameseName;
  private final List<DossierColumn> columns;
  private final Map<String, Integer> ordinals;
  private final Map<String, Integer> headers;

  DossierTable(String vietnameseName, DossierColumn... columns) {
    this.vietnameseName = vietnameseName;
    this.columns = List.of(columns);
    Map<String, Integer> byName = new HashMap<>();
    Map<String, Integer> byHeader = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      byName.put(columns[i].name(), i);
      byHeader.put(Text.headerForm(columns[i].name()), i);
      for (String alias : columns[i].vietnamese()) {
        byHeader.put(Text.headerForm(alias), i);
      }
    }
    this.ordinals = Map.copyOf(byName);
    this.headers = Map.copyOf(byHeader);
  }

  /** The name by which files and sheets are known to hold this table. */
  public String tableName() {
    return tableName;
  }

  /** What a Vietnamese reader calls it. */
  public String vietnameseName() {
    return vietnameseName;
  }

  /** In the order of the contract. */
  public List<DossierColumn> columns() {
    return columns;
  }

  /** The columns in order, then {@code source_file}, {@code sheet} and {@code source_line}. */
  public StructType schema() {
    StructType schema = new StructType();
    for (DossierColumn column : columns) {
      schema = schema.add(column.name(), column.type().dataType());
    }
    return schema
        .add("source_file", DataTypes.StringType)
        .add("sheet", DataTypes.StringType)
        .add("source_line", DataTypes.LongType);
  }

  /**
   * The table that a file holds: the longest table name with which its name begins, else the
   * nearest folder of the dossier whose whole name is a table's. Case does not matter.
   *
   * @param path of the file inside the dossier
   * @param name of the file
   */
  static Optional<DossierTable> inFile(String path, String name) {
    Optional<DossierTable> named = named(name);
    if (named.isPresent()) {
      return named;
    }
    List<String> folders = List.of(path.toLowerCase(Locale.ROOT).split("/"));
    for (int i = folders.size() - 2; i >= 0; i--) {
      String folder = folders.get(i);
      Optional<DossierTable> table =
          Arrays.stream(values()).filter(each -> each.tableName.equals(folder)).findFirst();
      if (table.isPresent()) {
        return table;
      }
    }
    return Optional.empty();
  }

  /** The table with the longest of the names with which that of a file or a sheet begins. */
  static Optional<DossierTable> named(String name) {
    return Arrays.stream(values())
        .filter(table -> name.toLowerCase(Locale.ROOT).startsWith(table.tableName))
        .max(Comparator.comparingInt(table -> table.tableName.length()));
  }

  /** Where a column of that name stands; a name that is not of this table is a program's fault. */
  int positionOf(String column) {
    Integer ordinal = ordinals.get(column);
    if (ordinal == null) {
      throw new IllegalArgumentException(tableName + " has no column " + column);
    }
    return ordinal;
  }

  /** Where the column of a header cell stands, -1 where no column goes by that name. */
  int positionOfHeader(String header) {
    return headers.getOrDefault(Text.headerForm(header), -1);
  }

  /**
   * Small tables that the others refer to are read on the driver; facts, which grow with the years,
   * in tasks.
   */
  boolean isFact() {
    return this == COMMITMENTS || this == RESULTS;
  }
}
