package vn.thidua.reports.document.internal.jasper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import vn.thidua.reports.document.internal.Typeface;

/** A word across the page from lower left to upper right, pale enough to read through. */
final class Stamp extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;
  private static final Color PALE = new Color(230, 230, 230);
  private static final double SLOPE = -Math.PI / 4.5;
  private static final double FILLED = 0.95;

  private final String word;

  Stamp(String word) {
    this.word = word;
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
    Font font = Typeface.face("Bold").deriveFont(100f);
    // outlines instead of text: the stamp is no part of what is read or searched
    Shape outline =
        font.createGlyphVector(new FontRenderContext(null, true, true), word).getOutline();
    Shape slanted = AffineTransform.getRotateInstance(SLOPE).createTransformedShape(outline);
    Rectangle2D bounds = slanted.getBounds2D();
    double scale =
        FILLED
            * Math.min(area.getWidth() / bounds.getWidth(), area.getHeight() / bounds.getHeight());
    AffineTransform place = new AffineTransform();
    place.translate(area.getCenterX(), area.getCenterY());
    place.scale(scale, scale);
    place.translate(-bounds.getCenterX(), -bounds.getCenterY());
    page.setColor(PALE);
    page.fill(place.createTransformedShape(slanted));
  }
}
