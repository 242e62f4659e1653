/**
 * Where every way in ends, and what keeps them safe and forgiving: what a visitor may reach without them, throttling,
 * sessions in the database, forms that outlive a session. Passkeys, OpenID Connect and API tokens are here as well; what
 * is done with passwords stands in {@code password}.
 */
@NullMarked
package org.turnaround.account.signin;

import org.jspecify.annotations.NullMarked;
