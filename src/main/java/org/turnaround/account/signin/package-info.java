/**
 * The ways in: password, passkey, OpenID Connect, one-time links and API tokens; what a visitor may reach without them;
 * and what keeps them safe and forgiving: throttling, sessions in the database, forms that outlive a session.
 */
@NullMarked
package org.turnaround.account.signin;

import org.jspecify.annotations.NullMarked;
