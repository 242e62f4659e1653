package org.turnaround.inspection.points;

/**
 * A practice topic, and how often reports ask for it.
 *
 * @param slug as in its address
 * @param topic the name of the topic that it stands under
 * @param points that ask for it first or as well
 * @param reports that have such a point
 * @param councils that they are about
 * @param told how many of the points look like one that the same council was told before
 */
public record PracticeLine(
        String slug, String name, String topic, String definition, int points, int reports, int councils, int told) {

    public String url() {
        return "/findings/topics/" + this.slug;
    }
}
