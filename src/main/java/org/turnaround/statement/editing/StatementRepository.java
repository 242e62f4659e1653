package org.turnaround.statement.editing;

import org.turnaround.desk.ThingRepository;

interface StatementRepository extends ThingRepository<Statement> {}
