package org.turnaround.record.editing;

import java.util.List;
import org.turnaround.record.EntryKind;

/** What a kind of entry asks of a draft before it becomes public; its feature brings it as a bean. */
public interface PublicationCheck {

    EntryKind kind();

    /** What must be put right first, each a sentence for the editor. */
    List<String> obstacles(long entry);
}
