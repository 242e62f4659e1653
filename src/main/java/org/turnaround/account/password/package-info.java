/**
 * Passwords: how one signs in with one, chooses one by a link that works once, and changes it, and how the first
 * administrator comes to be.
 */
@NullMarked
package org.turnaround.account.password;

import org.jspecify.annotations.NullMarked;
