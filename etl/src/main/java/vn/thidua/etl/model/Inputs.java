package vn.thidua.etl.model;

import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which relations a query reads, from its parsed plan: those in CTEs and subqueries too, but not
 * the CTEs themselves, which shadow relations of their name.
 */
final class Inputs {

  private final SparkSession spark;

  Inputs(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * The names as written.
   *
   * @throws IllegalStateException a fault of the program: SQL that does not parse
   */
  Set<String> of(String sql) {
    try {
      LogicalPlan plan =
          ((org.apache.spark.sql.classic.SparkSession) spark)
              .sessionState()
              .sqlParser()
              .parsePlan(sql);
      Set<String> names = new TreeSet<>();
      Set<String> ctes = new TreeSet<>();
      collect(plan, names, ctes);
      names.removeAll(ctes);
      return names;
    } catch (ParseException e) {
      throw new IllegalStateException("a model does not parse: " + e.getMessage(), e);
    }
  }

  private static void collect(TreeNode<?> node, Set<String> names, Set<String> ctes) {
    if (node instanceof UnresolvedRelation relation) {
      names.add(relation.name());
    }
    if (node instanceof QueryPlan<?> plan) {
      for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
        subqueries(expression, names, ctes);
      }
    }
    // CTEs are inner children: part of the query, not of its tree of operators
    for (Object inner : CollectionConverters.asJava(node.innerChildren())) {
      if (node instanceof UnresolvedWith && inner instanceof SubqueryAlias cte) {
        ctes.add(cte.alias());
      }
      collect((TreeNode<?>) inner, names, ctes);
    }
    for (Object child : CollectionConverters.asJava(node.children())) {
      collect((TreeNode<?>) child, names, ctes);
    }
  }

  private static void subqueries(Expression expression, Set<String> names, Set<String> ctes) {
    if (expression instanceof SubqueryExpression subquery) {
      collect(subquery.plan(), names, ctes);
    }
    for (Expression child : CollectionConverters.asJava(expression.children())) {
      subqueries(child, names, ctes);
    }
  }
}
