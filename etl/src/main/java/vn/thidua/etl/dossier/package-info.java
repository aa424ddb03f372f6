/**
 * From a dossier, a folder or a database, to checked tables: lists what it holds, reads it, checks
 * every row and says of each refused one what its sender should do.
 */
@NullMarked
package vn.thidua.etl.dossier;

import org.jspecify.annotations.NullMarked;
