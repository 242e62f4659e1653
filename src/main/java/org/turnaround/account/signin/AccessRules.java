package org.turnaround.account.signin;

import static org.turnaround.account.Role.ADMINISTRATOR;
import static org.turnaround.account.Role.APPROVER;
import static org.turnaround.account.Role.EDITOR;
import static org.turnaround.account.Role.OFFICER;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.turnaround.account.Role;

/**
 * Who may reach which addresses, all of it. Whether somebody may touch this council's things is the domain's to say,
 * where the thing is known.
 */
final class AccessRules {

    private AccessRules() {}

    static void applyToApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.anyRequest().authenticated();
    }

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        "/sign-in/**", "/webauthn/authenticate/options", "/login/webauthn", "/set-up/**", "/reset/**")
                .permitAll()
                .requestMatchers("/staff/**")
                .hasAnyRole(names(OFFICER, APPROVER, EDITOR, ADMINISTRATOR))
                .requestMatchers("/editor/**")
                .hasAnyRole(names(EDITOR, ADMINISTRATOR))
                .requestMatchers("/admin/**")
                .hasAnyRole(names(ADMINISTRATOR))
                .requestMatchers("/account/**", "/webauthn/register/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
