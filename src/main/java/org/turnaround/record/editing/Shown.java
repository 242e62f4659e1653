package org.turnaround.record.editing;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Puts a form into a page again, as it is to be shown next. */
public final class Shown {

    private static final String FORM = "form";

    private Shown() {}

    /** In place of the form that was sent, and without its errors. */
    public static void again(Model model, Object form) {
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, new BeanPropertyBindingResult(form, FORM));
    }
}
