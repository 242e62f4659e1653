package org.turnaround.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.turnaround.shared.Unseen;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * What is typed into a form or sent as JSON arrives without the characters that nobody sees: controls other than tab and
 * line end, marks that turn the direction of a line, halves of a character, and what XML cannot hold. They come with copy
 * and paste. Stands before Spring Security, so that what is kept for after a sign-in is without them as well.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class TypedText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(HttpMethod.POST.matches(request.getMethod()) ? new Form(request) : request, response);
    }

    static String seen(String typed) {
        return Unseen.leftOut(typed);
    }

    /** Spring Boot gives it to whatever reads JSON. */
    @Bean
    static JacksonModule typedTextInJson() {
        return new SimpleModule("typed text").addDeserializer(String.class, new StringDeserializer() {
            @Override
            public String deserialize(JsonParser json, DeserializationContext context) {
                return seen(super.deserialize(json, context));
            }
        });
    }

    private static final class Form extends HttpServletRequestWrapper {

        Form(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : TypedText.seen(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : seen(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> form = new LinkedHashMap<>(super.getParameterMap());
            form.replaceAll((name, values) -> seen(values));
            return form;
        }

        private static String[] seen(String[] values) {
            return Arrays.stream(values).map(TypedText::seen).toArray(String[]::new);
        }
    }
}
