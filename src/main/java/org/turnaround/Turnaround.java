package org.turnaround;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole application. */
@SpringBootApplication
public class Turnaround {

    public static void main(String[] args) {
        SpringApplication.run(Turnaround.class, args);
    }
}
