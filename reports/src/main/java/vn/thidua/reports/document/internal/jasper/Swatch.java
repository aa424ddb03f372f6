package vn.thidua.reports.document.internal.jasper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import vn.thidua.reports.document.internal.ChartSection.Tone;

/** A tone as a legend shows it. */
final class Swatch extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  private final Tone tone;

  Swatch(Tone tone) {
    this.tone = tone;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
    Ink.fill(page, area, tone);
  }
}
