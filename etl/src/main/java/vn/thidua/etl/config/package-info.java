/**
 * Settings of the batch: from the command line, else the environment ({@code THIDUA_INPUT}, {@code
 * THIDUA_DB}, …), else a configuration file of the same names. Typed, and all faults told at once.
 */
@NullMarked
package vn.thidua.etl.config;

import org.jspecify.annotations.NullMarked;
