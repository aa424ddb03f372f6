package vn.thidua.web.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.thidua.reports.scope.Role;

/** Open to everybody who sees figures; who keeps the accounts does not. */
@Documented
@OpenTo({Role.BOARD, Role.CLUSTER_HEAD, Role.UNIT})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToReaders {}
