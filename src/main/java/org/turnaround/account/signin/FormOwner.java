package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.turnaround.account.SignedIn;

/**
 * Has every form that is sent with POST say whose it is, beside the token that Spring Security puts there: a form that
 * comes when its session has ended is shown again to this person and to nobody else.
 */
@Component
class FormOwner implements BeanPostProcessor {

    /** The field with the account's number. */
    static final String FIELD = "_by";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new Signed(tokens) : bean;
    }

    /** @param tokens gives no field to a form that is sent with GET */
    private record Signed(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = this.tokens.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            Map<String, String> signed = new LinkedHashMap<>(fields);
            SignedIn.author().ifPresent(person -> signed.put(FIELD, String.valueOf(person.id())));
            return signed;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return this.tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return this.tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return this.tokens.processUrl(request, url);
        }
    }
}
