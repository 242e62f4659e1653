/** How editors enter surveys: the questions, whom they were put to and how, and what came of each. */
@NullMarked
package org.turnaround.survey.editing;

import org.jspecify.annotations.NullMarked;
