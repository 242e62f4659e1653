package org.turnaround.account;

/** A council as far as a role can be for it. The rest of what is known of it stands in the features above. */
record Council(long id, String slug, String name) {}
