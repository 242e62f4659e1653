package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseAutoConfigurationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    EmbeddedDatabaseAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class));

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = "")
    void servesTheApplicationWhenNoServerIsNamed(String url) {
        this.application
                .withPropertyValues("spring.datasource.url=" + url, "turnaround.data=" + this.root.resolve("data"))
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("select current_database()")
                                .query(String.class)
                                .single())
                        .isEqualTo("turnaround"));
    }

    @Test
    void leavesAConfiguredServerAlone() {
        this.application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://db.example:5432/turnaround",
                        "turnaround.data=" + this.root.resolve("data"))
                .run(context ->
                        assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(EmbeddedDatabase.class));
        assertThat(this.root.resolve("data")).doesNotExist();
    }

    @Test
    void understandsARelativeFolderFromTheWorkingDirectory() {
        assertThat(DataFolder.at(Path.of("./data")).cluster())
                .isEqualTo(Path.of(System.getProperty("user.dir"), "data", "postgres"));
    }
}
