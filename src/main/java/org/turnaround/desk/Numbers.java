package org.turnaround.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Objects;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.generator.GeneratorCreationContext;
import org.jspecify.annotations.Nullable;

/** Draws from the sequence of an identity column: one number at a time, or as many as a session writes in one batch. */
@SuppressWarnings("serial")
class Numbers implements BeforeExecutionGenerator {

    private final String table;
    private final Deque<Long> drawn = new ArrayDeque<>();

    Numbers(Numbered asked, GeneratorCreationContext context) {
        this.table = "\"" + context.getPersistentClass().getRootTable().getName() + "\"";
    }

    @Override
    public Object generate(
            SharedSessionContractImplementor session, Object owner, @Nullable Object given, EventType event) {
        return given != null ? given : next(session);
    }

    private synchronized Long next(SharedSessionContractImplementor session) {
        if (this.drawn.isEmpty()) {
            int batch = Objects.requireNonNullElse(session.getJdbcBatchSize(), 1);
            session.doWork(connection -> draw(connection, batch));
        }
        return this.drawn.remove();
    }

    private void draw(Connection connection, int count) throws SQLException {
        String sql = "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, this.table);
            statement.setInt(2, count);
            ResultSet numbers = statement.executeQuery();
            while (numbers.next()) {
                this.drawn.add(numbers.getLong(1));
            }
        }
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
        return EventTypeSets.INSERT_ONLY;
    }

    @Override
    public boolean allowAssignedIdentifiers() {
        return true;
    }
}
