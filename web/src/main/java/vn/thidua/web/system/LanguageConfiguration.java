package vn.thidua.web.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.thidua.reports.text.Language;

/** Vietnamese first; {@code ?lang=en} or {@code ?lang=vi} chooses and is remembered. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
  private final PageInterceptor page;
  private final TagInterceptor tag;

  LanguageConfiguration(PageInterceptor page, TagInterceptor tag) {
    this.page = page;
    this.tag = tag;
  }

  /** All message files there are: a feature brings its own pair. */
  @Bean
  MessageSource messageSource() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties");
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        Arrays.stream(files)
            .map(file -> String.valueOf(file.getFilename()).replaceAll("(_en)?\\.properties$", ""))
            .distinct()
            .sorted()
            .map(name -> "messages/" + name)
            .toArray(String[]::new));
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver =
        new CookieLocaleResolver("lang") {
          @Override
          protected Locale parseLocaleValue(String value) {
            return language(value);
          }
        };
    resolver.setDefaultLocale(Language.VI.locale());
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor byParameter =
        new LocaleChangeInterceptor() {
          @Override
          protected Locale parseLocaleValue(String value) {
            return language(value);
          }
        };
    byParameter.setParamName("lang");
    registry.addInterceptor(byParameter);
    registry.addInterceptor(page);
    registry.addInterceptor(tag);
  }

  /** Anything but the two languages there are reads as the first of them. */
  private static Locale language(String value) {
    return Language.of(Locale.forLanguageTag(value)).locale();
  }
}
