package org.turnaround.desk.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds the number (or key) of another thing, which the {@link Lookup} of this code finds and names. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Ref {

    /** The code of a {@link Lookup}. */
    String value();
}
