package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.turnaround.account.Author;
import org.turnaround.account.FormWords;
import org.turnaround.account.FormWords.Said;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.NotFound;

/** Shows a form again that its sender's ended session had stopped, as typed, with a button that sends it. */
@Controller
class UnsentFormController implements WebMvcConfigurer {

    private final List<FormWords> words;

    UnsentFormController(List<FormWords> words) {
        this.words = words;
    }

    /** What has passed the gate has arrived: from here on the form's own page keeps what was typed. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getParameter(UnsentForm.MARK) != null) {
                    UnsentForms.forget(request);
                }
                return true;
            }
        });
    }

    @GetMapping(UnsentForm.PAGE)
    String show(Optional<Author> author, HttpServletRequest request, Model model) {
        author.flatMap(person -> UnsentForms.of(person, request))
                .ifPresent(unsent -> model.addAttribute("unsent", unsent).addAttribute("said", said(unsent)));
        return "account/unsent";
    }

    /** A form that its own page could not read is shown as it was sent. */
    private List<Said> said(UnsentForm unsent) {
        try {
            return this.words.stream()
                    .flatMap(words -> words.of(unsent.path(), unsent.fields()).stream())
                    .findFirst()
                    .orElseGet(unsent::typed);
        } catch (BadRequest | NotFound ex) {
            return unsent.typed();
        }
    }

    @PostMapping("/sign-in/unsent/removal")
    String forget(HttpServletRequest request) {
        UnsentForms.forget(request);
        return "redirect:/";
    }
}
