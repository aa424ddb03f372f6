package vn.thidua.web.edition;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.reports.mart.Contract;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.text.Language;

/** The read model over the service's database, and its contract checked before anybody reads. */
@Configuration(proxyBeanMethods = false)
class MartConfiguration {
  /**
   * @throws MartContractFault when the mart was laid out by a newer batch than this service reads;
   *     a missing or older one is for the next run to lay out, and screens say so until then
   */
  @Bean
  Mart mart(DataSource source) {
    Mart mart = new Mart(source);
    Contract contract = mart.contract();
    switch (contract.state()) {
      case SERVICE_TOO_OLD -> throw new MartContractFault(contract.message(Language.EN));
      case READY, NO_MART, BATCH_TOO_OLD -> {
        return mart;
      }
    }
    throw new IllegalStateException("unreachable: every state is handled");
  }

  @Bean
  EditionResolver editionResolver(Mart mart, KnownEditions known) {
    return new EditionResolver(mart, known);
  }

  @Bean
  WebMvcConfigurer editionOfRequest(EditionResolver resolver) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(resolver);
      }
    };
  }
}
