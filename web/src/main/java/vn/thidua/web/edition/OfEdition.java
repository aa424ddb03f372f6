package vn.thidua.web.edition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page is a function of the edition, who reads it, its address and the language, and of nothing
 * else: a reader who has it is not sent it again. Not for what shows runs, mail or accounts.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfEdition {}
