package vn.thidua.reports.document.internal.jasper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import vn.thidua.reports.document.internal.ChartSection.Tone;

/**
 * How tones look on paper: colours that colour-blind readers tell apart (Okabe and Ito), and
 * patterns that survive a black-and-white copy.
 */
final class Ink {
  private static final BasicStroke HAIR = new BasicStroke(0.6f);
  private static final double HATCH = 3.5;

  private Ink() {}

  static void fill(Graphics2D page, Rectangle2D area, Tone tone) {
    page.setColor(colour(tone));
    page.fill(area);
    switch (tone) {
      case GOOD, NEUTRAL -> {}
      case STEADY -> outline(page, area);
      case WARNING -> hatch(page, area, 1);
      case BAD -> {
        hatch(page, area, 1);
        hatch(page, area, -1);
      }
    }
  }

  private static Color colour(Tone tone) {
    return switch (tone) {
      case GOOD -> new Color(0, 90, 150);
      case STEADY -> new Color(150, 205, 240);
      case WARNING -> new Color(245, 190, 80);
      case BAD -> new Color(213, 94, 0);
      case NEUTRAL -> new Color(190, 190, 190);
    };
  }

  private static void outline(Graphics2D page, Rectangle2D area) {
    page.setColor(colour(Tone.GOOD));
    page.setStroke(HAIR);
    page.draw(area);
  }

  private static void hatch(Graphics2D page, Rectangle2D area, int direction) {
    Shape clip = page.getClip();
    page.clip(area);
    page.setColor(new Color(90, 50, 0));
    page.setStroke(HAIR);
    double height = area.getHeight();
    for (double x = area.getMinX() - height; x < area.getMaxX() + height; x += HATCH) {
      double from = direction > 0 ? area.getMaxY() : area.getMinY();
      double to = direction > 0 ? area.getMinY() : area.getMaxY();
      page.draw(new Line2D.Double(x, from, x + height, to));
    }
    page.setClip(clip);
  }
}
