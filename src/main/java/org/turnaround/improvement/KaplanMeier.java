package org.turnaround.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The share that still waits after a time, estimated from some who waited to the end and others who were last seen
 * waiting: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, Journal of the American
 * Statistical Association 53 (1958); variance after M. Greenwood (1926). The interval of 95 per cent is computed on the
 * scale of log(−log), where it never leaves 0 to 1. The same as {@code survfit(…, conf.type = "log-log")} of R.
 *
 * @param steps at each time at which somebody's waiting ended or was last seen, the earliest first
 */
public record KaplanMeier(List<Step> steps) {

    /** The normal distribution's quantile of 0.975. */
    private static final double Z = 1.959963984540054;

    private static final double HALF = 0.5;
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /** How long somebody waited, in days, and whether the waiting ended then or was only last seen. */
    public record Waited(long days, boolean ended) {}

    /**
     * @param atRisk how many waited just before
     * @param ended for how many it ended
     * @param censored how many were last seen, waiting
     * @param waiting the share that still waits
     * @param error its standard error; null where nobody is left
     * @param lower of the interval; null, as {@code upper}, where all wait or nobody does
     */
    public record Step(
            long days,
            int atRisk,
            int ended,
            int censored,
            double waiting,
            @Nullable Double error,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /** After how many days half had stopped to wait, with its interval; null where the numbers do not reach so far. */
    public record Median(
            @Nullable Double days,
            @Nullable Double lower,
            @Nullable Double upper) {}

    public static KaplanMeier of(List<Waited> waited) {
        TreeMap<Long, int[]> times = new TreeMap<>();
        for (Waited one : waited) {
            times.computeIfAbsent(one.days(), days -> new int[2])[one.ended() ? 0 : 1]++;
        }
        List<Step> steps = new ArrayList<>();
        int atRisk = waited.size();
        double waiting = 1;
        double variance = 0;
        for (Map.Entry<Long, int[]> time : times.entrySet()) {
            int ended = time.getValue()[0];
            int censored = time.getValue()[1];
            waiting *= (double) (atRisk - ended) / atRisk;
            variance += (double) ended / ((double) atRisk * (atRisk - ended));
            steps.add(step(time.getKey(), atRisk, ended, censored, waiting, variance));
            atRisk -= ended + censored;
        }
        return new KaplanMeier(List.copyOf(steps));
    }

    private static Step step(long days, int atRisk, int ended, int censored, double waiting, double variance) {
        if (waiting == 0 || waiting == 1) {
            return new Step(days, atRisk, ended, censored, waiting, waiting == 1 ? 0.0 : null, null, null);
        }
        double error = Math.sqrt(variance);
        double middle = Math.log(-Math.log(waiting));
        double reach = Z * error / -Math.log(waiting);
        return new Step(
                days,
                atRisk,
                ended,
                censored,
                waiting,
                waiting * error,
                Math.exp(-Math.exp(middle + reach)),
                Math.exp(-Math.exp(middle - reach)));
    }

    public Median median() {
        return new Median(
                half(Step::waiting), half(step -> bound(step, step.lower())), half(step -> bound(step, step.upper())));
    }

    private static double bound(Step step, @Nullable Double bound) {
        return bound == null ? step.waiting() == 1 ? 1 : Double.NaN : bound;
    }

    /** Where a curve comes down to a half; the middle, where it stays at just a half for a time. */
    private @Nullable Double half(ToDoubleFunction<Step> curve) {
        Step reached = null;
        for (Step step : this.steps) {
            double height = curve.applyAsDouble(step);
            if (reached != null && height < HALF - TOLERANCE) {
                return (reached.days() + step.days()) / 2.0;
            }
            if (reached == null && height < HALF - TOLERANCE) {
                return (double) step.days();
            }
            if (reached == null && height <= HALF + TOLERANCE) {
                reached = step;
            }
        }
        return reached == null ? null : (reached.days() + longest()) / 2.0;
    }

    /** The share that still waits after so many days. */
    public double waitingAfter(long days) {
        return this.steps.stream()
                .filter(step -> step.days() <= days)
                .reduce((earlier, later) -> later)
                .map(Step::waiting)
                .orElse(1.0);
    }

    /** How many had been waiting for so long and were seen to. */
    public int atRisk(long days) {
        return this.steps.stream()
                .filter(step -> step.days() >= days)
                .findFirst()
                .map(Step::atRisk)
                .orElse(0);
    }

    public int all() {
        return atRisk(0);
    }

    public int ended() {
        return this.steps.stream().mapToInt(Step::ended).sum();
    }

    /** The longest time that was seen. */
    public long longest() {
        return this.steps.isEmpty() ? 0 : this.steps.get(this.steps.size() - 1).days();
    }
}
