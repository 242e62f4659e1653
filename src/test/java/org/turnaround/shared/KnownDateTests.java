package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class KnownDateTests {

    private static final LocalValidatorFactoryBean VALIDATOR = new LocalValidatorFactoryBean();

    record Form(@KnownDate @Nullable PartialDate date) {}

    @BeforeAll
    static void start() {
        VALIDATOR.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        VALIDATOR.close();
    }

    @Test
    void takesWhatIsADateAndWhatWasNotTyped() {
        assertThat(faults(Map.of())).isEmpty();
        assertThat(faults(Map.of("date.edtf", "", "date.first", "", "date.last", "", "date.why", "")))
                .isEmpty();
        assertThat(faults(Map.of("date.edtf", "spring 2016", "date.first", "2016-04-01", "date.last", "")))
                .isEmpty();
    }

    @Test
    void namesEachFaultBesideItsPart() {
        assertThat(faults(Map.of("date.edtf", "31 June 2013")))
                .containsExactly(
                        entry("date.edtf", "Enter a date such as 18 June 2013, June 2013, spring 2013 or 2013"));
        assertThat(faults(Map.of("date.edtf", "", "date.why", "The minutes say so.")))
                .containsOnlyKeys("date.edtf");
        assertThat(faults(Map.of("date.edtf", "2013", "date.first", "2013-06-02", "date.last", "2013-06-01")))
                .containsExactly(entry("date.last", "The latest day must not be before the earliest"));
        assertThat(faults(Map.of("date.edtf", "soon", "date.why", "y".repeat(1001))))
                .containsOnlyKeys("date.edtf", "date.why");
        assertThat(faults(Map.of("date.edtf", "2013", "date.why", "y".repeat(1000))))
                .isEmpty();
    }

    /** Bound as a request is, so that this also shows that typed text makes a date. */
    private static Map<String, String> faults(Map<String, String> sent) {
        DataBinder binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Form.class));
        binder.setConversionService(new DefaultFormattingConversionService());
        binder.registerCustomEditor(LocalDate.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.isBlank() ? null : LocalDate.parse(text));
            }
        });
        binder.setValidator(VALIDATOR);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return sent.get(name);
            }

            @Override
            public Set<String> getNames() {
                return sent.keySet();
            }
        });
        binder.bind(new MutablePropertyValues());
        binder.validate();
        return binder.getBindingResult().getFieldErrors().stream()
                .collect(Collectors.toMap(FieldError::getField, error -> error.getDefaultMessage() + ""));
    }
}
