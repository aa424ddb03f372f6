/**
 * What goes into a document before it is laid out, and who writes it.
 *
 * <p>To add a document:
 *
 * <ol>
 *   <li>a folder {@code reports/<id>/} among the resources with {@code report.yml} ({@code id};
 *       {@code scopes}: city, cluster, unit; {@code calendar}: month, quarter, half, year,
 *       official, signing, run, correction; {@code symbol}: of its kind, as the decree abbreviates
 *       it; {@code template} and {@code annex}: {@code shared/document.jrxml} and {@code
 *       shared/annex.jrxml}, or files of the folder), {@code messages_vi.properties} and {@code
 *       messages_en.properties} with at least {@code name} and {@code title};
 *   <li>a public {@link vn.thidua.reports.document.internal.Composer} in a package of its own below
 *       this one. It reads through the {@link vn.thidua.reports.mart.Reading} it is given, which
 *       holds what the viewer may see, and returns a {@link
 *       vn.thidua.reports.document.internal.Composition} of {@link
 *       vn.thidua.reports.document.internal.Block}s: prose first, then tables, then charts.
 *       Sentences come from the folder's messages, words all documents share from {@link
 *       vn.thidua.reports.document.internal.Frame#words}, figures from {@link
 *       vn.thidua.reports.document.internal.Figures}; head, signature, provenance and page numbers
 *       are added to it;
 *   <li>its name in {@code META-INF/services/vn.thidua.reports.document.internal.Composer};
 *   <li>a test that inherits {@code DocumentContract}.
 * </ol>
 *
 * Nothing else changes: the catalogue finds folder and composer, and refuses to start when one of
 * them is missing or a template is not sound.
 */
@NullMarked
package vn.thidua.reports.document.internal;

import org.jspecify.annotations.NullMarked;
