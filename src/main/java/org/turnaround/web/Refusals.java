package org.turnaround.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.view.RedirectView;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Moved;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Withdrawn;

/** Gives every exception that is the sender's doing its status. What is left is our own fault, and a 500. */
@ControllerAdvice
class Refusals {

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    /** The 256th place of a list, or one behind it, in the name of a field: Spring makes lists up to there. */
    private static final Pattern BEYOND = Pattern.compile("\\[(?:[1-9]\\d{3,}|[3-9]\\d\\d|2[6-9]\\d|25[6-9])]");

    /** A kind of thing, the thing, and what of it: a page, a format, or nothing. */
    private static final Pattern THING = Pattern.compile("/(?<kind>[^/]+)/[^/.?#]+(?<of>(?:[/.][^?#]*)?)");

    private final Optional<JdbcClient> jdbc;

    /** @param jdbc none where pages are shown without a record */
    Refusals(Optional<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    /** Unless it is known where that stands now, in whatever format. */
    @ExceptionHandler
    Object notFound(NotFound ex, HttpServletRequest request) {
        String path = path(request);
        String format = StringUtils.getFilenameExtension(path) == null ? "" : path.substring(path.lastIndexOf('.'));
        return leadsTo(path.substring(0, path.length() - format.length()))
                .<Object>map(to -> forGood(to.replaceFirst("(?=\\?|$)", format)))
                .orElseGet(() -> answer(request, HttpStatus.NOT_FOUND, ex.getMessage()));
    }

    private Optional<String> leadsTo(String path) {
        return this.jdbc.flatMap(record -> record.sql("select leads_to from moved where path = ?")
                .param(path)
                .query(String.class)
                .optional());
    }

    /** What is another thing's name leads from its pages and formats to those of the thing. */
    @ExceptionHandler
    RedirectView moved(Moved ex, HttpServletRequest request) {
        return forGood(along(ex.to(), path(request)));
    }

    /** One that is no more has its own page and no others: those lead there. */
    private static String along(String to, String path) {
        Matcher asked = THING.matcher(path);
        Matcher there = THING.matcher(to);
        if (!asked.matches() || !there.matches() || !there.group("of").isEmpty()) {
            return to;
        }
        boolean alike = asked.group("kind").equals(there.group("kind"))
                || asked.group("of").startsWith(".");
        String page = to + asked.group("of");
        return alike && !page.equals(path) ? page : to;
    }

    /** To be remembered; the query goes along. */
    private static RedirectView forGood(String to) {
        RedirectView there = new RedirectView(to, true);
        there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        there.setExposeModelAttributes(false);
        there.setPropagateQueryParams(true);
        return there;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @ExceptionHandler
    Object withdrawn(Withdrawn ex, HttpServletRequest request) {
        return answer(request, HttpStatus.GONE, ex.getMessage());
    }

    @ExceptionHandler
    Object badRequest(BadRequest ex, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, ex.getMessage());
    }

    /** A word where a number should be: in the path it means that there is no such page, elsewhere a mistake. */
    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
        if (ex.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(request, HttpStatus.NOT_FOUND, null);
        }
        return answer(request, HttpStatus.BAD_REQUEST, "The parameter " + ex.getName() + " cannot be that");
    }

    @ExceptionHandler({
        TypeMismatchException.class,
        ConstraintViolationException.class,
        HttpMessageNotReadableException.class,
        MultipartException.class
    })
    Object malformed(Exception ex, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, null);
    }

    /** What Spring itself refuses knows its status. */
    @ExceptionHandler({
        ErrorResponseException.class,
        HandlerMethodValidationException.class,
        HttpMediaTypeException.class,
        HttpRequestMethodNotSupportedException.class,
        MethodArgumentNotValidException.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        ServletRequestBindingException.class
    })
    Object refused(Exception ex, HttpServletRequest request) throws Exception {
        if (ex instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(request, HttpStatus.valueOf(known.getStatusCode().value()), null);
        }
        throw ex;
    }

    /** PostgreSQL stores every character but NUL. A form offers only what is on the record: another number is made up. */
    @ExceptionHandler
    Object unstorable(DataIntegrityViolationException ex, HttpServletRequest request) {
        String state = ex.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : null;
        if (CHARACTER_NOT_IN_REPERTOIRE.equals(state)) {
            return answer(request, HttpStatus.BAD_REQUEST, "The request holds a character that cannot be stored");
        }
        if (FOREIGN_KEY_VIOLATION.equals(state)) {
            return answer(request, HttpStatus.BAD_REQUEST, "The request names something that is not on the record");
        }
        throw ex;
    }

    /**
     * Forms that are records are made once, as they were sent: nothing is set in them afterwards. What is only shown is made
     * already, and the page of an error may not ask for parameters that were refused.
     */
    @InitBinder
    void bindForms(WebDataBinder binder, WebRequest request) {
        ResolvableType type = binder.getTargetType();
        binder.setDeclarativeBinding(type != null && type.toClass().isRecord());
        if (binder.getTarget() == null) {
            request.getParameterNames().forEachRemaining(Refusals::takeAShortList);
        }
    }

    private static void takeAShortList(String name) {
        if (BEYOND.matcher(name).find()) {
            throw new BadRequest("A list in this form is longer than we take");
        }
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, @Nullable String detail) {
        return WrongRequest.answer(request, request.getRequestURI(), status, detail);
    }
}
