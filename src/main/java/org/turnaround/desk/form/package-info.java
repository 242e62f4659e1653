/**
 * What a form is and shows, whatever it is of: the fields of its record by their paths, how they are read from what a
 * browser sends, what they point to, and their words.
 */
@NamedInterface("form")
@NullMarked
package org.turnaround.desk.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
