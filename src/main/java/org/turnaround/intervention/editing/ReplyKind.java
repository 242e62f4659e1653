package org.turnaround.intervention.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryDesk;
import org.turnaround.desk.EntryShelf;
import org.turnaround.record.EntryKind;

/** Replies at the desk. */
@Component
class ReplyKind extends EntryDesk<Reply, ReplyForm> {

    ReplyKind(ReplyRepository replies, EntryShelf shelf) {
        super(EntryKind.REPLY, ReplyForm.class, replies, shelf);
    }

    @Override
    protected Reply fresh() {
        return new Reply();
    }

    @Override
    protected String desk() {
        return "/editor/replies";
    }
}
