/**
 * From a dossier folder to checked tables: finds the files, reads them, checks every row and says
 * of each refused one what its sender should do.
 */
@NullMarked
package vn.thidua.etl.dossier;

import org.jspecify.annotations.NullMarked;
