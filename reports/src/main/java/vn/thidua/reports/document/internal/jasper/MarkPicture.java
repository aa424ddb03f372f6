package vn.thidua.reports.document.internal.jasper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import vn.thidua.reports.document.internal.ChartSection.Mark;
import vn.thidua.reports.document.internal.ChartSection.Part;
import vn.thidua.reports.document.internal.ChartSection.Tone;

/**
 * The mark of one row of a chart, over the lines of the axis. Shapes only: letters stand beside.
 */
final class MarkPicture extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;
  private static final Color RULE = new Color(215, 215, 215);
  private static final Color BLACK = new Color(30, 30, 30);
  private static final double THICK = 9;
  private static final double THIN = 3;
  // so that marks at the ends of the axis are not cut
  private static final double INSET = 3;

  private final transient Mark mark;

  MarkPicture(Mark mark) {
    this.mark = mark;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
    Axis axis = new Axis(area);
    page.setStroke(new BasicStroke(0.4f));
    page.setColor(RULE);
    for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      double x = axis.at(share);
      page.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    }
    if (mark instanceof Mark.Bar bar) {
      Ink.fill(page, axis.bar(0, bar.end(), THICK), bar.tone());
    } else if (mark instanceof Mark.Bullet bullet) {
      Ink.fill(page, axis.bar(0, bullet.end(), THICK - 2), bullet.tone());
      page.setColor(BLACK);
      page.fill(axis.post(bullet.expected()));
    } else if (mark instanceof Mark.Stack stack) {
      double from = 0;
      for (Part part : stack.parts()) {
        Ink.fill(page, axis.bar(from, from + part.share(), THICK), part.tone());
        from += part.share();
      }
    } else if (mark instanceof Mark.Spread spread) {
      Ink.fill(page, axis.bar(spread.least(), spread.greatest(), THIN), Tone.STEADY);
      page.setColor(BLACK);
      page.fill(axis.dot(spread.middle()));
    }
  }

  private record Axis(Rectangle2D area) {

    double at(double share) {
      double bounded = Math.max(0, Math.min(1, share));
      return area.getMinX() + INSET + bounded * (area.getWidth() - 2 * INSET);
    }

    Rectangle2D bar(double from, double to, double thickness) {
      return new Rectangle2D.Double(
          at(from), area.getCenterY() - thickness / 2, at(to) - at(from), thickness);
    }

    Rectangle2D post(double share) {
      return new Rectangle2D.Double(
          at(share) - 0.9, area.getCenterY() - THICK / 2 - 1.5, 1.8, THICK + 3);
    }

    Ellipse2D dot(double share) {
      return new Ellipse2D.Double(at(share) - 3, area.getCenterY() - 3, 6, 6);
    }
  }
}
