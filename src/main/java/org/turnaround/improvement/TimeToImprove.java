package org.turnaround.improvement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.chart.Picture;
import org.turnaround.council.Council;
import org.turnaround.council.CouncilType;
import org.turnaround.improvement.KaplanMeier.Median;
import org.turnaround.shared.Options;
import org.turnaround.shared.Query;

/**
 * From inadequate to better: the curve of the spells that a filter lets through, and how it is elsewhere.
 *
 * @param all every spell
 * @param spells those that the filter shows, in its order
 * @param ownSpells those of one's own council, whatever the filter shows
 */
public record TimeToImprove(
        SpellFilter filter, @Nullable Council council, List<Spell> all, List<Spell> spells, List<Spell> ownSpells) {

    private static final String ENGLAND = "England";

    /** England, a region or a type of council, with the address of its own curve. */
    public record Group(String name, String url, KaplanMeier curve) {

        public Median median() {
            return this.curve.median();
        }
    }

    /** What the curve says after some whole years. */
    public record Year(int years, double waiting, int atRisk) {}

    public static TimeToImprove of(List<Spell> all, SpellFilter filter, @Nullable Council council) {
        return new TimeToImprove(
                filter,
                council,
                all,
                all.stream()
                        .filter(filter::shows)
                        .sorted(filter.sortedBy().by())
                        .toList(),
                all.stream().filter(filter::marks).toList());
    }

    public KaplanMeier curve() {
        return curve(this.spells.stream());
    }

    private static KaplanMeier curve(Stream<Spell> spells) {
        return KaplanMeier.of(spells.map(Spell::waited).toList());
    }

    /** Whose spells the curve is drawn of. */
    public String name() {
        return Stream.of(
                        this.filter.region(),
                        this.filter.type() == null ? null : this.filter.type().label())
                .filter(part -> part != null)
                .reduce((region, type) -> region + ", " + type)
                .orElse(ENGLAND);
    }

    /** England, then the regions, then the types. */
    public List<Group> groups() {
        Stream<Group> regions = regions().keySet().stream()
                .map(region -> group(region, new SpellFilter(region, null, this.filter.council(), null)));
        Stream<Group> types = Arrays.stream(CouncilType.values())
                .filter(type ->
                        this.all.stream().anyMatch(spell -> spell.council().type() == type))
                .map(type -> group(type.label(), new SpellFilter(null, type, this.filter.council(), null)));
        return Stream.of(
                        Stream.of(group(ENGLAND, new SpellFilter(null, null, this.filter.council(), null))),
                        regions,
                        types)
                .flatMap(groups -> groups)
                .toList();
    }

    private Group group(String name, SpellFilter only) {
        Query query = only.query();
        return new Group(
                name, query.of(SpellFilter.PATH), curve(this.all.stream().filter(only::shows)));
    }

    public Map<String, String> regions() {
        return Options.of(
                this.all.stream()
                        .map(spell -> spell.council().region())
                        .distinct()
                        .sorted()
                        .toList(),
                region -> region,
                region -> region);
    }

    public Map<String, String> types() {
        return Options.of(List.of(CouncilType.values()));
    }

    public SpellOrder sortedBy() {
        return this.filter.sortedBy();
    }

    /** Which way the table is sorted, as {@code aria-sort} has it. */
    public String direction() {
        return sortedBy().isDescending() ? "descending" : "ascending";
    }

    public List<SpellOrder> orders() {
        return List.of(SpellOrder.values());
    }

    /** The curve in numbers, a line for each whole year that was seen. */
    public List<Year> years() {
        KaplanMeier curve = curve();
        return LongStream.rangeClosed(0, (long) (curve.longest() / Spell.YEAR))
                .mapToObj(year -> {
                    long days = Math.round(year * Spell.YEAR);
                    return new Year((int) year, curve.waitingAfter(days), curve.atRisk(days));
                })
                .toList();
    }

    /** Laid out for a phone. */
    public Picture narrow() {
        return SurvivalPicture.draw(this, Picture.NARROW);
    }

    /** Laid out for a desk. */
    public Picture wide() {
        return SurvivalPicture.draw(this, Picture.WIDE);
    }

    public boolean hasOwn(Spell spell) {
        return this.filter.marks(spell);
    }

    public static String inYears(double days) {
        return Spell.years(days);
    }
}
