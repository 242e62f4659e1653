package org.turnaround.people.editing;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.NotFound;

/** Enters and changes people and the posts they held. Refuses with {@link ChangedMeanwhile}. */
@Service
@Transactional
class EditedPeople {

    private final EditedPersonRepository people;
    private final PostRows posts;
    private final Slugs slugs;
    private final Audit audit;
    private final Clock clock;

    EditedPeople(EditedPersonRepository people, PostRows posts, Slugs slugs, Audit audit, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.slugs = slugs;
        this.audit = audit;
        this.clock = clock;
    }

    long enter(Author by, PersonForm form) {
        by.requireEditor();
        EditedPerson person =
                this.people.saveAndFlush(new EditedPerson(this.slugs.of(form.name()), form, this.clock.instant()));
        record(by, "person-entered", "Entered " + person.name(), person);
        return person.id();
    }

    void change(Author by, long id, PersonForm form) {
        EditedPerson person = lock(by, id, form.version());
        person.change(form, this.clock.instant());
        record(by, "person-changed", "Changed " + person.name(), person);
    }

    /** @param post 0 for a new one, which overwrites nothing whatever changed meanwhile */
    void savePost(Author by, long id, long post, PostForm form) {
        EditedPerson person = post == 0 ? lock(by, id) : lock(by, id, form.version());
        person.touch(this.clock.instant());
        this.posts.write(id, post, form);
        record(
                by,
                "post-saved",
                "Saved a post of " + person.name() + ": " + form.title().strip(),
                person);
    }

    void removePost(Author by, long id, long post, String version) {
        EditedPerson person = lock(by, id, version);
        person.touch(this.clock.instant());
        this.posts.remove(id, post);
        record(by, "post-removed", "Took a post of " + person.name() + " off the record", person);
    }

    /** @throws NotFound when there is no such person */
    @Transactional(readOnly = true)
    public PersonForm form(long id) {
        return this.people.findById(id).orElseThrow(() -> missing(id)).form();
    }

    /** @throws NotFound when there is no such person, or no such post of theirs */
    @Transactional(readOnly = true)
    public PostForm post(long id, long post) {
        return this.posts.form(id, post, form(id).version());
    }

    private EditedPerson lock(Author by, long id) {
        by.requireEditor();
        return this.people.lock(id).orElseThrow(() -> missing(id));
    }

    private EditedPerson lock(Author by, long id, String version) {
        EditedPerson person = lock(by, id);
        ChangedMeanwhile.check(Typed.version(version), person.version());
        return person;
    }

    private void record(Author by, String kind, String what, EditedPerson person) {
        this.audit.record(by, kind, what, "/people/" + person.slug(), null);
    }

    private static NotFound missing(long id) {
        return new NotFound("a person with the number " + id);
    }
}
