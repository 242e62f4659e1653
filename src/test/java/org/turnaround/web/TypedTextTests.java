package org.turnaround.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class TypedTextTests {

    @Test
    void leavesOutWhatNobodySeesAndNothingElse() {
        assertThat(TypedText.seen("a\0b\u202ec\ufffed\ud800e\u0085\ufefff")).isEqualTo("abcdef");
        String right = "Zoë’s\tقلم\r\n“x” \ud83d\ude00 e\u0301 می\u200cخواهم";
        assertThat(TypedText.seen(right)).isEqualTo(right);
    }

    /** PostgreSQL stores and XML holds all that is left. */
    @Test
    void leavesOutWhatCannotBeKept() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .map(TypedText::seen)
                        .filter(text -> !text.isEmpty())
                        .filter(text -> !StandardCharsets.UTF_8.newEncoder().canEncode(text)
                                || !text.matches("(?s)[\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]")))
                .isEmpty();
    }

    @Test
    void formsAndJsonArriveWithoutThem() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/staff");
        request.addParameter("note", "a\0b");
        MockFilterChain chain = new MockFilterChain();
        new TypedText().doFilter(request, new MockHttpServletResponse(), chain);
        ServletRequest typed = requireNonNull(chain.getRequest());
        assertThat(typed.getParameter("note")).isEqualTo("ab");
        assertThat(typed.getParameterValues("note")).containsExactly("ab");
        assertThat(typed.getParameterMap().get("note")).containsExactly("ab");
        assertThat(typed.getParameter("none")).isNull();
        assertThat(typed.getParameterValues("none")).isNull();
        JsonMapper json =
                JsonMapper.builder().addModule(TypedText.typedTextInJson()).build();
        assertThat(json.readValue("{\"note\": \"a\\u0000\\u202eb\"}", Said.class))
                .isEqualTo(new Said("ab"));
    }

    record Said(String note) {}
}
