package org.turnaround.account;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links that administrators hand out. Turnaround sends no e-mail: they pass a link on as they see fit. */
@Service
@Transactional
class Invitations {

    private final Accounts accounts;
    private final AccountPages pages;
    private final Councils councils;
    private final Links links;
    private final Audit audit;

    Invitations(Accounts accounts, AccountPages pages, Councils councils, Links links, Audit audit) {
        this.accounts = accounts;
        this.pages = pages;
        this.councils = councils;
        this.links = links;
        this.audit = audit;
    }

    /** @throws AccountChangeRefused when there is an account for that address */
    public Made invite(Author by, InvitationForm form) {
        Council council =
                Optional.ofNullable(form.council()).flatMap(this.councils::find).orElse(null);
        long account = this.accounts.invite(by, form.address(), form.person(), form.chosenRole(), council);
        return new Made(account, this.links.forOwner(Links.Purpose.SET_UP, account, by));
    }

    /** A new set-up link for who has not used theirs yet, else a reset link. Earlier ones stop working. */
    public Made again(Author by, long account) {
        AccountPages.Row row = this.pages.find(account);
        if (row.disabledAt() != null) {
            throw new AccountChangeRefused(row.name() + "'s account is disabled: enable it first");
        }
        Links.Purpose purpose = row.setUp() ? Links.Purpose.RESET : Links.Purpose.SET_UP;
        String what = "Made a " + purpose.path() + " link for " + row.name();
        this.audit.record(by, "link-made", what, "/admin/accounts/" + account, null);
        return new Made(account, this.links.forOwner(purpose, account, by));
    }

    /** @param link its address without the host, never to be had again */
    record Made(long account, String link) {}
}
