package org.turnaround.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** {@code national/frameworks.yaml}: the ways in which Ofsted inspects, each with its own areas and grades. */
final class FrameworkReader implements ItemReader {

    static Ref grade(String framework, String code) {
        return new Ref(Kind.GRADE.key(framework + "/" + code));
    }

    static Ref area(String framework, String code) {
        return new Ref(Kind.AREA.key(framework + "/" + code));
    }

    @Override
    public void read(Fields framework) {
        String code = framework.slug("code", 40);
        Item item = new Item(Kind.FRAMEWORK, Kind.FRAMEWORK.key(code), framework.place());
        item.main()
                .with("code", code)
                .with("name", framework.text("name", 300))
                .with("short_name", framework.text("short-name", 80))
                .with("in_force_from", edtf(framework.maybeDate("in-force-from")))
                .with("in_force_until", edtf(framework.maybeDate("in-force-until")))
                .with("graded", framework.flag("graded"))
                .with("subject", subject(framework))
                .with("note", framework.maybeText("note", 1000));
        framework.items().add(item);
        framework.list("grades").forEach(grade -> readGrade(grade, code));
        List<Fields> areas = framework.list("areas");
        for (int i = 0; i < areas.size(); i++) {
            readArea(areas.get(i), code, i);
        }
    }

    private static String subject(Fields framework) {
        String subject = framework.maybeWord("subject", "whole-service", "children-in-care", "schools", "local-area");
        return subject == null ? "whole-service" : subject;
    }

    private static void readGrade(Fields grade, String framework) {
        String code = grade.slug("code", 40);
        Item item = new Item(Kind.GRADE, grade(framework, code).key(), grade.place());
        item.main()
                .with("framework_id", new Ref(Kind.FRAMEWORK.key(framework)))
                .with("code", code)
                .with("label", grade.text("label", 80))
                .with("rank", grade.required("rank", grade.maybeWhole("rank"), 1));
        grade.items().add(item);
        grade.end();
    }

    private static void readArea(Fields area, String framework, int position) {
        String code = area.slug("code", 60);
        Item item = new Item(Kind.AREA, area(framework, code).key(), area.place());
        item.main()
                .with("framework_id", new Ref(Kind.FRAMEWORK.key(framework)))
                .with("code", code)
                .with("name", area.text("name", 200))
                .with("parent_id", area.maybeRefWithin(framework, "parent", Kind.AREA))
                .with("overall", area.flag("overall"))
                .with("note", area.maybeText("note", 1000))
                .with("position", position);
        area.items().add(item);
        area.end();
    }

    private static @Nullable String edtf(@Nullable PartialDate date) {
        return date == null ? null : date.edtf();
    }
}
