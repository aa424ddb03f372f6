package vn.thidua.web.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.thidua.reports.scope.Role;

/**
 * The roles that reach the routes of a controller, or of one of its methods where it says
 * otherwise. What a role sees there is the scope's business, below the web layer.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
  Role[] value();
}
