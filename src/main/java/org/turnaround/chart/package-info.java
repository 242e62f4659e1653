/**
 * Pictures drawn on the server: a small vocabulary of marks, axes that know where a day or a figure lies, and a canvas
 * that writes only where no line runs. One template, {@code fragments/chart.html}, makes SVG of every picture. Knows no
 * facts.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.turnaround.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
