package vn.thidua.web.system;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  LanguageConfiguration(PageInterceptor page) {
    this.page = page;
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
  }

  /** Anything but the two languages there are reads as the first of them. */
  private static Locale language(String value) {
    return Language.of(Locale.forLanguageTag(value)).locale();
  }
}
