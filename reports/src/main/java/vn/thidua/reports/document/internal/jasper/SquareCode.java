package vn.thidua.reports.document.internal.jasper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A QR code, drawn as squares so that it is sharp at any size. */
final class SquareCode extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;
  private static final int QUIET = 1;

  private final String text;

  SquareCode(String text) {
    this.text = text;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
    BitMatrix code = matrix();
    double side = Math.min(area.getWidth(), area.getHeight()) / code.getWidth();
    page.setColor(Color.BLACK);
    for (int row = 0; row < code.getHeight(); row++) {
      for (int column = 0; column < code.getWidth(); ) {
        int end = column;
        while (end < code.getWidth() && code.get(end, row)) {
          end++;
        }
        if (end > column) {
          page.fill(
              new Rectangle2D.Double(
                  area.getMinX() + column * side,
                  area.getMinY() + row * side,
                  (end - column) * side,
                  side));
        }
        column = end + 1;
      }
    }
  }

  private BitMatrix matrix() {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalStateException("The address does not fit a QR code: " + text, e);
    }
  }
}
