package org.turnaround.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.record.Coverage;
import org.turnaround.record.FactKind;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;

/** One page with every fragment on it, and addresses that fail in every way. Tests import it; nothing scans it. */
@TestComponent
@Controller
public class Gallery {

    @GetMapping("/gallery")
    String gallery(Model model) {
        model.addAttribute("form", new NoteForm("", "", "", "", List.of()));
        return "gallery";
    }

    @PostMapping("/gallery")
    String note(@Valid @ModelAttribute("form") NoteForm form, Errors errors, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return "gallery";
        }
        flash.addFlashAttribute("notice", "Status recorded");
        return "redirect:/gallery";
    }

    @GetMapping({"/gallery/numbers/{number}", "/gallery/numbers/{number}.json"})
    String number(@PathVariable long number, @RequestParam(defaultValue = "1") int count) {
        if (number == 0) {
            throw new BadRequest("The number 0 is not one of ours");
        }
        if (number == 1) {
            throw new IllegalStateException("a fault of ours");
        }
        throw new NotFound("the number " + number);
    }

    @GetMapping("/gallery/errors")
    String errors(@Valid @ModelAttribute("form") NoteForm form, Errors errors) {
        return "gallery";
    }

    @GetMapping("/gallery/broken")
    String broken(Model model) {
        model.addAttribute("form", new NoteForm("", "", "", "", List.of()));
        return "gallery-broken";
    }

    @ModelAttribute("states")
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("not-started", "Not started");
        states.put("in-progress", "In progress");
        states.put("complete-awaiting-sign-off", "Complete, awaiting sign-off");
        return states;
    }

    @ModelAttribute("sources")
    List<Source> sources() {
        return List.of(
                new Source(3, "BBC News", "Norfolk MPs call for interim board", "https://example.org/news", exact()),
                new Source(4, "Norfolk County Council", "Letter to the Secretary of State", null, vague()));
    }

    @ModelAttribute("filters")
    List<Filter> filters() {
        return List.of(
                new Filter("Person: Chloe Smith", "/gallery?kind=statement"),
                new Filter("Kind: statement", "/gallery?person=chloe-smith"));
    }

    @ModelAttribute("covered")
    Coverage.Covered covered() {
        return new Coverage.Covered(
                Arrays.stream(FactKind.values())
                        .map(kind -> new Coverage.Line(kind, 1, null, null, null, null, null))
                        .toList(),
                1);
    }

    @ModelAttribute("exact")
    PartialDate exact() {
        return PartialDate.parse("2013-06-18");
    }

    @ModelAttribute("vague")
    PartialDate vague() {
        return PartialDate.parse("2013-03~").because("The minutes of March call it “recent”.");
    }

    record Source(
            long id,
            String publication,
            String title,
            @Nullable String url,
            PartialDate published) {}

    record Filter(String words, String without) {}

    record NoteForm(
            @NotBlank(message = "Enter a title") @Size(max = 20, message = "The title must be 20 characters or fewer")
            String title,

            @NotBlank(message = "Enter a note") String note,
            @NotBlank(message = "Choose a state") String state,
            @NotBlank(message = "Choose a rating") String rating,

            @NotEmpty(message = "Choose at least one finding")
            List<String> findings) {}
}
