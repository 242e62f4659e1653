package org.turnaround;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds in the expressions of a template what stands where only true or false can stand, and is not clearly one of them.
 * SpEL fails on a null there, and on anything that does not convert to a boolean; an expression alone in {@code th:if}
 * would not fail, but would take an empty text for true and "no" for false.
 */
final class TemplateConditions {

    private static final Pattern CONDITION = Pattern.compile("th:(?:if|unless)=\"([^\"]*)\"");
    private static final Pattern COMPARES =
            Pattern.compile("[=!]=|[<>]|(?<![\\w.#])(?:eq|ne|lt|gt|le|ge|matches|instanceof)(?!\\w)");
    private static final Set<String> CONNECTIVES = Set.of("and", "or", "&&", "||");

    private final Predicate<String> isPredicate;
    private final List<String> refused = new ArrayList<>();

    private TemplateConditions(Predicate<String> isPredicate) {
        this.isPredicate = isPredicate;
    }

    /**
     * The operands that are refused.
     *
     * @param isPredicate whether an operand without what stands in its brackets is always true or false
     */
    static List<String> refused(String template, Predicate<String> isPredicate) {
        TemplateConditions conditions = new TemplateConditions(isPredicate);
        CONDITION.matcher(template).results().forEach(found -> conditions.condition(unescaped(found.group(1))));
        expressions(unescaped(template)).forEach(conditions::look);
        return conditions.refused;
    }

    private void condition(String value) {
        List<String> expressions = expressions(value);
        if (expressions.size() == 1 && value.length() == expressions.get(0).length() + 3) {
            mustBeBoolean(expressions.get(0));
        } else {
            this.refused.add(value);
        }
    }

    /** What is a condition within the expression must be true or false. */
    private void look(String expression) {
        List<String> choice = split(expression, Set.of("?"));
        if (choice.size() > 1) {
            mustBeBoolean(choice.get(0));
            choice.subList(1, choice.size())
                    .forEach(rest -> split(rest, Set.of(":", ",")).forEach(this::look));
            return;
        }
        List<String> operands = split(expression, CONNECTIVES);
        if (operands.size() > 1) {
            operands.forEach(this::mustBeBoolean);
        } else if (negated(expression) != null) {
            mustBeBoolean(expression);
        } else {
            inside(expression).forEach(part -> split(part, Set.of(",")).forEach(this::look));
        }
    }

    private void mustBeBoolean(String expression) {
        String operand = expression.strip();
        List<String> operands = split(operand, CONNECTIVES);
        String negated = negated(operand);
        if (operands.size() > 1) {
            operands.forEach(this::mustBeBoolean);
        } else if (negated != null) {
            mustBeBoolean(negated);
        } else if (inside(operand).size() == 1
                && operand.length() == inside(operand).get(0).length() + 2) {
            mustBeBoolean(inside(operand).get(0));
        } else if (!isBoolean(operand)) {
            this.refused.add(operand);
        }
    }

    private boolean isBoolean(String operand) {
        String outside = outside(operand);
        if (COMPARES.matcher(outside).find() || outside.equals("true") || outside.equals("false")) {
            return true;
        }
        return !outside.contains("?.") && this.isPredicate.test(outside);
    }

    private static String negated(String expression) {
        String operand = expression.strip();
        if (operand.startsWith("not ")) {
            return operand.substring(4);
        }
        return operand.startsWith("!") ? operand.substring(1) : null;
    }

    /** The expression cut at the tokens that stand in no brackets and no quotation marks. */
    private static List<String> split(String expression, Set<String> tokens) {
        List<String> parts = new ArrayList<>();
        String outside = blanked(expression);
        int from = 0;
        for (int at = 0; at < outside.length(); at++) {
            String token = token(outside, at);
            if (tokens.contains(token)) {
                parts.add(expression.substring(from, at));
                from = at + token.length();
            }
            at += token.length() - 1;
        }
        parts.add(expression.substring(from));
        return parts;
    }

    private static String token(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            return text.substring(at, end);
        }
        boolean two = List.of("?:", "?.", ".?", "&&", "||").stream().anyMatch(pair -> text.startsWith(pair, at));
        return text.substring(at, two ? at + 2 : at + 1);
    }

    /** What stands in the outermost brackets, one text for each pair. */
    private static List<String> inside(String expression) {
        List<String> parts = new ArrayList<>();
        String outside = blanked(expression);
        for (int at = 0; at < outside.length(); at++) {
            if (outside.charAt(at) == '(') {
                int end = outside.indexOf(')', at);
                parts.add(expression.substring(at + 1, end));
            }
        }
        return parts;
    }

    private static String outside(String expression) {
        return blanked(expression).replaceAll("([(\\[]) *([)\\]])", "$1$2").strip();
    }

    /** The expression with blanks for what stands in brackets or quotation marks, so that only the outermost is seen. */
    private static String blanked(String expression) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (char letter : expression.toCharArray()) {
            boolean closes = !quoted && ")]}".indexOf(letter) >= 0;
            depth -= closes ? 1 : 0;
            boolean seen = depth == 0 && !quoted && letter != '\'';
            text.append(seen ? letter : ' ');
            quoted ^= letter == '\'';
            depth += !quoted && "([{".indexOf(letter) >= 0 ? 1 : 0;
        }
        return text.toString();
    }

    /** The text of each expression in dollar or star and braces. */
    private static List<String> expressions(String template) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at + 1 < template.length(); at++) {
            if ("$*".indexOf(template.charAt(at)) >= 0 && template.charAt(at + 1) == '{') {
                int end = end(template, at + 2);
                found.add(template.substring(at + 2, end));
                at = end;
            }
        }
        return found;
    }

    private static int end(String template, int from) {
        boolean quoted = false;
        int depth = 1;
        int at = from;
        for (; depth > 0; at++) {
            char letter = template.charAt(at);
            quoted ^= letter == '\'';
            if (!quoted) {
                depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            }
        }
        return at - 1;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
