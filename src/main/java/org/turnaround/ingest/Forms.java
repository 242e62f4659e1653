package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.Part;
import org.turnaround.shared.PartialDate;

/** What the files call or tell otherwise than the forms of the desk, kind by kind. */
final class Forms {

    /** Made by a script that compares quotations with texts which cannot be part of the record. */
    static final String QUOTATIONS = "source,quotation-md5,result,checked-on,text-sha256";

    private Forms() {}

    static void source(FormReader form) {
        Keys source = form.keys();
        String own = source.maybeText("title", 300);
        String ours = source.maybeText("described", 300);
        if ((own == null) == (ours == null)) {
            source.fault(
                    own == null ? "title" : "described",
                    "a source has either its own \"title\" or is \"described\" by us");
        }
        form.key("facts.privacyNote", "privacy")
                .set("text", null)
                .set("facts.title", own == null ? ours : own)
                .set("facts.titleOurs", ours == null ? null : Boolean.TRUE);
    }

    /** What was found of a quotation in a text that cannot be held here. */
    static void quotation(Keys quotation) {
        Ref of = quotation.ref("source", Kind.SOURCE);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("source_id", of);
        row.put("quotation_md5", quotation.text("quotation-md5", 32));
        row.put("result", quotation.word("result", "exact", "normalised", "not-found"));
        row.put("checked_on", quotation.maybeDay("checked-on"));
        row.put("text_sha256", quotation.text("text-sha256", 64));
        quotation.items().check(() -> {
            Item source = quotation.items().find(of);
            if (source != null) {
                source.row("quotation_seen").putAll(row);
            }
        });
    }

    static void organisation(FormReader form) {
        String id = form.keys().id();
        if (!id.startsWith("org-")) {
            form.keys().fault("id", "the id of an organisation begins with org-");
        }
        form.keys().maybeSources();
        People.formerNames(form.keys(), form.item(), "facts.organisation");
    }

    /** @param id of the people files, null for MPs of whom only the list knows */
    static void person(FormReader form, @Nullable String id) {
        Keys person = form.keys();
        List<String> honorifics = new ArrayList<>();
        for (Keys honorific : person.list("honorifics")) {
            honorifics.add(honorific.text("form", 80));
            honorific.maybeRef("source", Kind.SOURCE);
            honorific.end();
        }
        form.set("honorifics", honorifics.stream().distinct().toList())
                .beside("record_key", id)
                .beside("slug", person.slug("slug", 100))
                .beside("parliament_id", person.maybeWhole("parliament-id"));
    }

    /** A membership of the House of Commons. */
    static void seat(FormReader form, Ref person) {
        Keys seat = form.keys();
        form.set("facts.person", person);
        Node constituency = seat.ask("constituency");
        if (constituency.map() != null) { // a name and its boundaries instead of a code
            Keys named = new Keys(constituency, seat.items(), null);
            String name = Reference.seatNamed(named);
            named.end();
            form.set("facts.constituency", seat.checked(name, constituency, Kind.CONSTITUENCY));
        }
    }

    /** Any other post. */
    static void post(FormReader form, Ref person) {
        Keys post = form.keys();
        form.set("facts.person", person)
                .set("facts.status", post.maybeWord("status", "permanent", "interim", "acting", "fixed-term"))
                .set(
                        "facts.observed",
                        post.dates("observed").stream().map(PartialDate::edtf).toList());
    }

    static void statement(FormReader form) {
        Keys statement = form.keys();
        form.parties("speakers", Part.SPEAKER)
                .parties("on-behalf-of", Part.ON_BEHALF)
                .parties(Part.SUBJECT, statement.refs("organisations", Kind.ORGANISATION))
                .parties("about", Part.SUBJECT)
                .cites("sources", statement.sources());
        wordings(form);
        checkQuoteIsAWording(statement);
        form.called("signatories.dissent", "statement");
        for (Keys signatory : statement.list("signatories")) {
            Ref person = signatory.ref("person", Kind.PERSON);
            signatory.word("state", "signed", "named-as-supporting", "did-not-sign", "dissented-elsewhere");
            statement.items().check(() -> checkSeat(signatory, person, form.item()));
        }
        statement.items().check(() -> checkNotInItself(statement, form.item()));
    }

    /** What a page shows between quotation marks names who printed it so. */
    private static void checkQuoteIsAWording(Keys statement) {
        String quote = statement.quote("quote");
        if (quote != null
                && statement.list("wordings").stream().noneMatch(wording -> quote.equals(wording.quote("quote")))) {
            statement.fault("quote", "the quote is none of the \"wordings\": say which source has it so");
        }
    }

    /** The words of sources that it cites. */
    private static void wordings(FormReader form) {
        for (Keys wording : form.keys().list("wordings")) {
            String citation = form.item().line("sources", "source", wording.ref("source", Kind.SOURCE));
            form.set(citation + ".wording", wording.quote("quote"))
                    .set(citation + ".note", wording.maybeText("note", 1000));
            wording.end();
        }
    }

    /** Whoever ever held a seat is thought to sign as an MP: without a seat that day the date or the name may be wrong. */
    private static void checkSeat(Keys signatory, Ref person, Item statement) {
        Item item = signatory.items().find(person);
        if (item != null && statement.value("entry.date") instanceof PartialDate date) {
            LocalDate day = date.sortDay();
            List<Item> seats = signatory.items().seatsOf(item.ref());
            if (!seats.isEmpty() && seats.stream().noneMatch(seat -> isHeld(seat, day))) {
                signatory.warn(person.key() + " held no seat on " + day + ", as far as the record knows");
            }
        }
    }

    static boolean isHeld(Item seat, LocalDate day) {
        LocalDate from = seat.value("facts.starts") instanceof PartialDate starts
                ? starts.first()
                : (LocalDate) seat.value("facts.knownBy");
        LocalDate until = seat.value("facts.ends") instanceof PartialDate ends
                ? ends.last()
                : (LocalDate) seat.value("facts.knownUntil");
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private static void checkNotInItself(Keys statement, Item item) {
        Set<Ref> seen = new HashSet<>(Set.of(item.ref()));
        Item inner = item;
        while (inner != null && inner.value("facts.quotedIn") instanceof Ref around) {
            if (!seen.add(around)) {
                statement.fault("quoted-in", "this statement is quoted in itself, by way of \"" + around.key() + "\"");
                return;
            }
            inner = (Item) statement.items().find(around);
        }
    }

    static void reply(FormReader form) {
        form.parties("by", Part.AUTHOR).parties("on-behalf-of", Part.ON_BEHALF).parties("about", Part.SUBJECT);
    }

    static void commitment(FormReader form) {
        Keys commitment = form.keys();
        form.parties("by", Part.PROMISED).set("entry.summary", commitment.text("promise", 1000));
        Keys outcome = commitment.maybeMap("outcome");
        if (outcome == null) {
            commitment.fault("outcome", "\"outcome\" is missing: it may be not-yet-assessed");
        } else {
            Ref of = form.item().ref();
            FormReader.part(Kind.OUTCOME, of.key() + "/outcome", outcome, look -> look.set("commitment", of));
        }
    }

    static void proposition(FormReader form) {
        Ref proposition = form.item().ref();
        form.set("council", form.keys().council());
        for (Keys position : form.keys().list("positions")) {
            FormReader.part(Kind.POSITION, position.id(), position, on -> {
                on.set("facts.proposition", proposition)
                        .key("facts.noAnswer", "why-no-answer")
                        .restsOn(position.refs("statements", Kind.STATEMENT))
                        .restsOn(position.refs("meetings", Kind.MEETING))
                        .cites("sources", position.sources());
                wordings(on);
            });
        }
    }

    static void event(FormReader form) {
        form.key("facts.amount", "amount-gbp").parties("people", Part.SUBJECT);
    }

    static void meeting(FormReader form) {
        form.parties("chairs", Part.CHAIRED)
                .parties("attendees", Part.ATTENDED)
                .parties("said-to-attend", Part.SAID_TO_ATTEND);
    }

    static void intervention(FormReader form) {
        form.key("entry.date", "from");
        for (Ref by : form.keys().who("by")) {
            form.item().party(by.isPerson() ? Part.AUTHOR : Part.SUBJECT, by);
        }
        form.parties("people", Part.IN_CHARGE)
                .parties(Part.IN_CHARGE, form.keys().refs("organisations", Kind.ORGANISATION));
    }

    static void call(FormReader form) {
        Keys call = form.keys();
        form.set("council", call.council())
                .parties("by", Part.CALLER)
                .parties("of", Part.CALLED_ON)
                .cites("sources", call.sources())
                .restsOn(call.refs("statements", Kind.STATEMENT))
                .cites("answers", call.refs("answer-sources", Kind.SOURCE));
        Integer number = call.maybeCount("number");
        if (number != null) {
            form.beside("call.number", number);
        }
    }

    static void visit(FormReader form) {
        form.key("entry.date", "visited").key("facts.visited", "visited").key("facts.ended", "until");
        findings(form);
    }

    /** What an inspection or a visit found. */
    static void findings(FormReader form) {
        Ref inspected = form.isRead("found").isRead("pasted").item().ref();
        int position = 0;
        for (Keys finding : form.keys().list("findings")) {
            int at = position++;
            FormReader.part(
                    Kind.FINDING,
                    finding.id(),
                    finding,
                    found -> found.set("facts.inspected", inspected)
                            .set("sources", finding.sources())
                            .beside("position", at));
        }
    }

    /** A verdict has no id: it is known by what it is of. */
    static void verdict(Keys verdict) {
        String key = "verdict:" + verdict.text("finding", 120) + "/" + verdict.text("by", 120);
        FormReader.add(Kind.VERDICT, key, verdict, form -> form.key("facts.later", "by"));
    }

    static void survey(FormReader form) {
        Keys survey = form.keys();
        Ref of = form.item().ref();
        survey.required("run-by", survey.maybeText("run-by", 120), "");
        form.key("entry.date", "sent").lines("asked", "person", survey.refs("asked", Kind.PERSON));
        Set<String> questions = new HashSet<>();
        for (Keys question : survey.list("questions")) {
            if (!questions.add(question.id())) {
                question.fault("id", "the id \"" + question.id() + "\" is that of another question of this survey");
            }
        }
        FormReader.parts(survey, "responses", Kind.ANSWER, of.key() + "/response-", answer -> {
            String question = answer.keys().maybeText("question", 120);
            if (question != null && !questions.contains(question)) {
                answer.keys().fault("question", "the survey has no question \"" + question + "\"");
            }
            Boolean direct = answer.keys().maybeFlag("direct");
            answer.set("facts.survey", of)
                    .set("facts.question", question == null ? null : new Ref(of.key() + "/question-" + question))
                    .chosen("facts.direct", direct == null ? null : direct ? "yes" : "no");
        });
    }
}
