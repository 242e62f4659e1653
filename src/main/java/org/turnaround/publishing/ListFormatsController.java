package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.inspection.CouncilFilter;
import org.turnaround.inspection.CouncilLine;
import org.turnaround.inspection.CouncilLines;
import org.turnaround.inspection.CurrentGrade;
import org.turnaround.people.MpFilter;
import org.turnaround.people.MpRow;
import org.turnaround.people.Mps;
import org.turnaround.people.Term.CouncilLink;
import org.turnaround.shared.Page;

/** The lists of councils and of MPs in the other formats, with the same filters as the pages. */
@RestController
class ListFormatsController {

    private static final int SIZE = 100;

    private static final Csv<CouncilJson> COUNCILS = Csv.<CouncilJson>named("councils")
            .column("slug", CouncilJson::slug)
            .column("name", CouncilJson::name)
            .column("gss", CouncilJson::gss)
            .column("region", CouncilJson::region)
            .column("type", CouncilJson::type)
            .column("grade", CouncilJson::grade)
            .column("grade date", CouncilJson::gradeDate)
            .column("framework", CouncilJson::framework)
            .address("url", CouncilJson::url);

    private static final Csv<MpJson> MPS = Csv.<MpJson>named("mps")
            .column("slug", MpJson::slug)
            .column("name", MpJson::name)
            .column("constituency", MpJson::constituency)
            .column("party", MpJson::party)
            .column("sure", MpJson::sure)
            .column("councils", MpJson::councils)
            .address("url", MpJson::url);

    private final CouncilLines councils;
    private final Mps mps;
    private final Clock clock;
    private final CsvFiles files;

    ListFormatsController(CouncilLines councils, Mps mps, Clock clock, CsvFiles files) {
        this.councils = councils;
        this.mps = mps;
        this.clock = clock;
        this.files = files;
    }

    @GetMapping("/councils.json")
    CouncilsJson councilsJson(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String name) {
        return new CouncilsJson(councils(CouncilFilter.of(region, grade, name)), null);
    }

    @GetMapping("/councils.csv")
    ResponseEntity<byte[]> councilsCsv(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String name) {
        return this.files.of(COUNCILS, councils(CouncilFilter.of(region, grade, name)));
    }

    @GetMapping("/mps.json")
    MpsJson mpsJson(@RequestParam MultiValueMap<String, String> request) {
        MpFilter filter = MpFilter.from(request, LocalDate.now(this.clock));
        Page<MpJson> page = mps(filter, SIZE);
        return new MpsJson(day(filter), page.rows(), page.next());
    }

    @GetMapping("/mps.csv")
    ResponseEntity<byte[]> mpsCsv(@RequestParam MultiValueMap<String, String> request) {
        MpFilter filter = MpFilter.from(request, LocalDate.now(this.clock));
        Page<MpJson> page = mps(filter, Csv.MOST);
        return this.files.page(
                MPS, page, filter.query().with("after", page.next()).of("/mps.csv"));
    }

    /** {@code next} is always null: there are some 150, in one piece. */
    record CouncilsJson(
            List<CouncilJson> councils, @Nullable String next) {}

    /**
     * A council and how it stands.
     *
     * @param grade a code of {@code framework}'s grades, or null where no grade is on the record
     * @param gradeDate EDTF, or null
     */
    record CouncilJson(
            String slug,
            String name,
            String gss,
            String region,
            String type,
            @Nullable String grade,
            @Nullable String gradeDate,
            @Nullable String framework,
            String url) {

        private static CouncilJson of(CouncilLine line) {
            CurrentGrade grade = line.grade();
            return new CouncilJson(
                    line.council().slug(),
                    line.council().name(),
                    line.council().gss(),
                    line.council().region(),
                    line.council().type().code(),
                    grade == null ? null : grade.gradeCode(),
                    grade == null ? null : grade.date().edtf(),
                    grade == null ? null : grade.framework(),
                    line.council().url());
        }
    }

    /** @param on the day that seats and parties are of */
    record MpsJson(LocalDate on, List<MpJson> mps, @Nullable String next) {}

    /**
     * An MP with the seat of that day, null where none is known.
     *
     * @param sure false where what is known of the dates leaves it open
     * @param councils slugs of those that the seat touches
     */
    record MpJson(
            String slug,
            String name,
            @Nullable String constituency,
            @Nullable String party,
            @Nullable Boolean sure,
            List<String> councils,
            String url) {

        private static MpJson of(MpRow row) {
            MpRow.HeldSeat seat = row.seat();
            return new MpJson(
                    row.slug(),
                    row.name(),
                    seat == null ? null : seat.constituency(),
                    seat == null ? null : seat.party(),
                    seat == null ? null : seat.sure(),
                    seat == null
                            ? List.of()
                            : seat.councils().stream().map(CouncilLink::slug).toList(),
                    "/mps/" + row.slug());
        }
    }

    private List<CouncilJson> councils(CouncilFilter filter) {
        return this.councils.all().stream()
                .filter(filter::shows)
                .map(CouncilJson::of)
                .toList();
    }

    private Page<MpJson> mps(MpFilter filter, int size) {
        Page<MpRow> page = this.mps.page(filter, day(filter), size);
        return new Page<>(page.rows().stream().map(MpJson::of).toList(), page.next());
    }

    private LocalDate day(MpFilter filter) {
        return filter.day(LocalDate.now(this.clock));
    }
}
