package vn.thidua.etl.lake;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The store cannot be used as it was asked for: the operator's to mend, with what to do. */
public final class LakeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Remark remark;

  private LakeException(Remark remark, @Nullable Throwable cause) {
    super(remark.en(), cause);
    this.remark = remark;
  }

  static LakeException of(String key, @Nullable Throwable cause, Object... arguments) {
    return new LakeException(Remark.of(key, arguments), cause);
  }

  public Remark remark() {
    return remark;
  }
}
