package org.turnaround.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param data a folder, {@code TURNAROUND_DATA} in the environment. Text and not a path, because a relative path would
 *     first be looked for on the class path
 */
@ConfigurationProperties("turnaround")
record DatabaseProperties(@DefaultValue("./data") String data) {

    DataFolder folder() {
        return DataFolder.at(Path.of(this.data));
    }
}
