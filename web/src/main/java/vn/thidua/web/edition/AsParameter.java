package vn.thidua.web.edition;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route of the API that tells earlier years in the view of {@code as}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = Focus.VIEW,
    in = ParameterIn.QUERY,
    schema =
        @Schema(
            type = "string",
            allowableValues = {"was", "today"},
            defaultValue = "today"))
public @interface AsParameter {}
