package vn.thidua.web.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The shape of the records the API answers with, as they are written: every component is there, and
 * only one that may be empty is {@code null}.
 */
final class RecordSchemas implements ModelConverter {
  private static final Map<Class<?>, Leaf> LEAVES =
      Map.of(
          String.class, new Leaf("string", null),
          boolean.class, new Leaf("boolean", null),
          int.class, new Leaf("integer", "int32"),
          Integer.class, new Leaf("integer", "int32"),
          long.class, new Leaf("integer", "int64"),
          Long.class, new Leaf("integer", "int64"),
          BigDecimal.class, new Leaf("number", null),
          LocalDate.class, new Leaf("string", "date"),
          Instant.class, new Leaf("string", "date-time"));

  private record Leaf(String type, @Nullable String format) {}

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    ResolvableType java = plain(type.getType());
    if (java.toClass().isRecord()) {
      return named(java, context);
    }
    return others.hasNext() ? others.next().resolve(type, context, others) : null;
  }

  /** Swagger hands types over in Jackson's own description of them. */
  private static ResolvableType plain(Type type) {
    return type instanceof JavaType java
        ? ResolvableType.forClassWithGenerics(
            java.getRawClass(),
            java.getBindings().getTypeParameters().stream()
                .map(RecordSchemas::plain)
                .toArray(ResolvableType[]::new))
        : ResolvableType.forType(type);
  }

  private static Schema<?> of(ResolvableType type, ModelConverterContext context) {
    Class<?> java = type.toClass();
    if (java.isRecord() || java.isEnum()) {
      return named(type, context);
    }
    if (List.class.isAssignableFrom(java)) {
      return typed("array").items(of(type.getGeneric(0), context));
    }
    if (Map.class.isAssignableFrom(java)) {
      return typed("object").additionalProperties(of(type.getGeneric(1), context));
    }
    Leaf leaf = LEAVES.get(java);
    if (leaf == null) {
      throw new IllegalStateException("The API's document has no word for " + type);
    }
    return typed(leaf.type()).format(leaf.format());
  }

  /** Told once under its name, and pointed to from everywhere else. */
  private static Schema<?> named(ResolvableType type, ModelConverterContext context) {
    String name = name(type);
    if (!context.getDefinedModels().containsKey(name)) {
      Class<?> java = type.toClass();
      context.defineModel(name, java.isEnum() ? constants(java) : components(type, context));
    }
    return new JsonSchema().$ref("#/components/schemas/" + name);
  }

  /** A record inside another is called after both; the answer of a controller after its subject. */
  private static String name(ResolvableType type) {
    StringBuilder name = new StringBuilder();
    Arrays.stream(type.getGenerics()).forEach(each -> name.append(name(each)));
    Class<?> outer = type.toClass().getEnclosingClass();
    if (outer != null) {
      name.append(outer.getSimpleName().replaceAll("Api$", ""));
    }
    return name.append(type.toClass().getSimpleName()).toString();
  }

  private static Schema<?> constants(Class<?> type) {
    Schema<Object> schema = typed("string");
    Arrays.stream(type.getEnumConstants())
        .forEach(each -> schema.addEnumItemObject(((Enum<?>) each).name()));
    return schema;
  }

  private static Schema<?> components(ResolvableType type, ModelConverterContext context) {
    Schema<Object> schema = typed("object");
    for (RecordComponent component : type.toClass().getRecordComponents()) {
      Schema<?> value = of(ResolvableType.forType(component.getGenericType(), type), context);
      schema.addProperty(component.getName(), isNullable(component) ? orNull(value) : value);
      schema.addRequiredItem(component.getName());
    }
    return schema;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return new JsonSchema().addAnyOfItem(schema).addAnyOfItem(typed("null"));
    }
    Set<String> types = new LinkedHashSet<>(schema.getTypes());
    types.add("null");
    schema.setTypes(types);
    return schema;
  }

  private static Schema<Object> typed(String type) {
    Schema<Object> schema = new JsonSchema();
    schema.setTypes(new LinkedHashSet<>(Set.of(type)));
    return schema;
  }
}
