/**
 * The database that is simply there: when no {@code spring.datasource.url} is configured, a real PostgreSQL is unpacked
 * from the class path, kept under {@code turnaround.data}, started again when it dies and stopped with the application,
 * however that ends. Nothing else in the product knows whether its database is this one or a server of one's own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.turnaround.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
