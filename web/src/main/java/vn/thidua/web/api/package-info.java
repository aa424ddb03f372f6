/** The API told to its users: its OpenAPI document and a page that explains how to ask. */
@NullMarked
package vn.thidua.web.api;

import org.jspecify.annotations.NullMarked;
