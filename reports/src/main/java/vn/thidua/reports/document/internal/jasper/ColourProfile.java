package vn.thidua.reports.document.internal.jasper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import org.jspecify.annotations.Nullable;

/** Gives the exporter the JDK's own sRGB profile, which PDF/A wants embedded, without a file. */
final class ColourProfile implements RepositoryService {
  /** The name under which it is asked for. */
  static final String LOCATION = "colour-profile:sRGB";

  @Override
  public @Nullable Resource getResource(String uri) {
    return null;
  }

  @Override
  public <K extends Resource> @Nullable K getResource(String uri, Class<K> type) {
    if (!uri.equals(LOCATION) || !type.isAssignableFrom(InputStreamResource.class)) {
      return null;
    }
    InputStreamResource profile = new InputStreamResource();
    profile.setInputStream(
        new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    return type.cast(profile);
  }

  @Override
  public void saveResource(String uri, Resource resource) {
    throw new UnsupportedOperationException("Read only");
  }
}
