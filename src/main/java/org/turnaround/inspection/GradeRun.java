package org.turnaround.inspection;

import org.turnaround.shared.PartialDate;

/**
 * An overall grade that a council had in one inspection after another.
 *
 * @param code a code of the grades of the framework under which it was first given
 * @param label that framework's own words
 * @param framework its short name
 * @param since when the first of the inspections was published or, where that is not known, when it was
 */
public record GradeRun(long councilId, String code, String label, String framework, PartialDate since) {}
