package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.inspection.CouncilFilter;
import org.turnaround.inspection.CouncilLines;
import org.turnaround.inspection.CouncilLines.CouncilLine;
import org.turnaround.inspection.CurrentGrade;
import org.turnaround.people.MpFilter;
import org.turnaround.people.MpRow;
import org.turnaround.people.Mps;
import org.turnaround.shared.Page;

/** The lists of councils and of MPs in the other formats, with the same filters as the pages. */
@RestController
class ListFormatsController {

    private static final int SIZE = 100;

    /** A council with how it stands, as files have it. */
    record Standing(Council council, @Nullable CurrentGrade grade) {

        private static Standing of(CouncilLine line) {
            return new Standing(line.council(), line.grade());
        }
    }

    /**
     * {@code grade} is a code of the {@code framework}'s grades, null under one that gives no overall grade; {@code basis}
     * says where it was read, if not in Ofsted's report. All are null where no inspection is on the record.
     */
    static final PublicShape<Standing> COUNCIL = PublicShape.of(Standing.class, "council.slug")
            .fields("council.name", "council.gss", "council.region", "council.type")
            .field("grade", "grade.gradeCode")
            .field("gradeDate", "grade.date")
            .fields("grade.framework", "grade.lowestAreaGrade")
            .field("basis", "grade.mark")
            .address("url", one -> one.council().url());

    /**
     * With the seat of the day, null where none is known; {@code sure} is false where its dates leave it open. Where the party
     * is not known of the day, {@code lastParty} is the one known last.
     */
    private static final PublicShape<MpRow> MP = PublicShape.of(MpRow.class, "slug", "name")
            .fields("seat.constituency", "seat.party", "seat.sure")
            .field(
                    "councils",
                    row -> row.seat() == null ? List.of() : row.seat().councils())
            .address("url", row -> "/mps/" + row.slug())
            .fields("seat.lastParty", "seat.lastPartyOn");

    static final Csv<Standing> COUNCILS = new Csv<>("councils", COUNCIL);
    static final Csv<MpRow> MPS = new Csv<>("mps", MP);

    private final CouncilLines councils;
    private final Mps mps;
    private final Clock clock;
    private final Files files;

    ListFormatsController(CouncilLines councils, Mps mps, Clock clock, Files files) {
        this.councils = councils;
        this.mps = mps;
        this.clock = clock;
        this.files = files;
    }

    @GetMapping("/councils.json")
    Map<String, @Nullable Object> councilsJson(CouncilFilter filter) {
        return COUNCIL.page("councils", new Page<>(councils(filter), null));
    }

    @GetMapping("/councils.csv")
    ResponseEntity<byte[]> councilsCsv(CouncilFilter filter) {
        return this.files.of(COUNCILS, councils(filter));
    }

    /** {@code on} is the day that seats and parties are of. */
    @GetMapping("/mps.json")
    Map<String, @Nullable Object> mpsJson(@RequestParam MultiValueMap<String, String> request) {
        MpFilter filter = MpFilter.from(request, LocalDate.now(this.clock));
        return MP.page(Map.of("on", day(filter)), "mps", this.mps.page(filter, day(filter), SIZE));
    }

    @GetMapping("/mps.csv")
    ResponseEntity<byte[]> mpsCsv(@RequestParam MultiValueMap<String, String> request) {
        MpFilter filter = MpFilter.from(request, LocalDate.now(this.clock));
        Page<MpRow> page = this.mps.page(filter, day(filter), Csv.MOST);
        return this.files.page(MPS, page, "/mps.csv" + filter.queryAfter(page.next()));
    }

    private List<Standing> councils(CouncilFilter filter) {
        return this.councils.listed(filter).meant().stream().map(Standing::of).toList();
    }

    private LocalDate day(MpFilter filter) {
        return filter.day(LocalDate.now(this.clock));
    }
}
