package org.turnaround.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Brings the embedded database, unless {@code spring.datasource.url} names a server. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabaseAutoConfiguration.NoServerConfigured.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabaseAutoConfiguration {

    /** Longer than what is left of a dead server may still be at work. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * @param data a folder, {@code TURNAROUND_DATA} in the environment. Text and not a path, because a relative path would
     *     first be looked for on the class path
     */
    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${turnaround.data:./data}") String data) {
        return EmbeddedDatabase.start(DataFolder.at(Path.of(data)))
                .supervised(PATIENCE, EmbeddedDatabaseAutoConfiguration::endTheApplication);
    }

    /** For whoever supervises this process to start it anew. In a thread of its own: ending closes the database too. */
    private static void endTheApplication() {
        new Thread(() -> System.exit(1), "no-database").start();
    }

    /** An empty address counts as none: compose files and shells like to pass one on. */
    static class NoServerConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
