package org.turnaround.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(controllers = Gallery.class)
@Import({Gallery.class, SecurityHeaders.class, PageAccess.class})
class GalleryTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsEveryFragmentInTheLayout() {
        assertThat(mvc.get().uri("/gallery"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Gallery – Turnaround</title>", "Requires improvement", "why", "about March 2013");
    }
}
