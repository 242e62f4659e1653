package org.turnaround;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the whole application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Turnaround {

    public static void main(String[] args) {
        SpringApplication.run(Turnaround.class, args);
    }
}
