/** The service: the dashboard, the run of the batch and the documents, over the read model. */
@NullMarked
package vn.thidua.web;

import org.jspecify.annotations.NullMarked;
