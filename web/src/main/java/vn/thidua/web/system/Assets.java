package vn.thidua.web.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.web.digest.Sha256;

/**
 * Styles, scripts and fonts under an address that bears the digest of them all, so that a browser
 * may keep them for ever. The digest is a folder and no part of a file's name: scripts and styles
 * name one another by relative addresses, and so find their own version.
 */
@Component
class Assets extends OncePerRequestFilter implements WebMvcConfigurer {
  private static final List<String> FOLDERS = List.of("/assets/", "/webjars/");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final int DIGITS = 12;

  private final String version;

  Assets() throws IOException {
    Sha256 files = new Sha256();
    PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
    for (Resource file : sorted(found.getResources("classpath:/static/assets/**"))) {
      if (file.isReadable()) {
        files.add(name(file, "/static/"));
        files.add(file.getContentAsByteArray());
      }
    }
    // what comes in a WebJar has its version in its path
    for (Resource file :
        sorted(found.getResources("classpath*:/META-INF/resources/webjars/**/*.js"))) {
      files.add(name(file, "/webjars/"));
    }
    this.version = files.end().substring(0, DIGITS);
  }

  private static List<Resource> sorted(Resource[] files) {
    return Arrays.stream(files).sorted(Comparator.comparing(Resource::getDescription)).toList();
  }

  private static byte[] name(Resource file, String folder) throws IOException {
    String path = file.getURL().getPath();
    return path.substring(path.lastIndexOf(folder)).getBytes(StandardCharsets.UTF_8);
  }

  /** Changes whenever one of the files does. */
  String version() {
    return version;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/" + version + "/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(FOR_EVER)
        .resourceChain(true);
    registry
        .addResourceHandler("/webjars/" + version + "/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOR_EVER)
        .resourceChain(true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String context = request.getContextPath();
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          /**
           * Of other addresses none is a file's: looking for one on the class path took more than
           * half the time of a page with many links. Nor does a session stand in any.
           */
          @Override
          public String encodeURL(String url) {
            String versioned = versioned(context, url);
            return versioned == null ? url : super.encodeURL(versioned);
          }
        });
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** The address of a file; empty for any other. */
  private @Nullable String versioned(String context, String url) {
    for (String folder : FOLDERS) {
      if (url.startsWith(context + folder)) {
        return context + folder + version + "/" + url.substring((context + folder).length());
      }
    }
    return null;
  }
}
