/** The main job from one command: publish a dossier and show it. */
@NullMarked
package vn.thidua.web.demo;

import org.jspecify.annotations.NullMarked;
