/**
 * What SQL cannot walk well, worked out from the small reference tables before the models run: the
 * tree of criteria, the paths of successions, the order in which years are ranked and awards are
 * drawn from each other's pools. Each is handed to the models as a relation.
 */
@NullMarked
package vn.thidua.etl.graph;

import org.jspecify.annotations.NullMarked;
