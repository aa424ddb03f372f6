package vn.thidua.web.edition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page is a function of what one that is {@link OfEdition} is a function of, and of some
 * attributes of its model, which grow while the edition stays as it is. They are read for each
 * request anew; the page is rendered once for all who are shown the same.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfEditionAnd {
  /** Names of the attributes: records, or lists of records, whose text tells all they hold. */
  String[] value();
}
