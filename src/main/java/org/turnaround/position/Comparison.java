package org.turnaround.position;

import java.util.List;
import org.turnaround.position.Matrix.Member;

/**
 * MPs side by side.
 *
 * @param chosen in the order asked for
 * @param matrix of the same, by every proposition on which one of them has a position
 */
public record Comparison(List<Member> chosen, Matrix matrix) {

    public List<String> slugs() {
        return this.chosen.stream().map(Member::slug).toList();
    }
}
