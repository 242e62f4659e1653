package org.turnaround.plan.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.turnaround.plan.ActionChanged;
import org.turnaround.plan.DueDateNotAllowed;
import org.turnaround.plan.KeyUsedBefore;
import org.turnaround.plan.MoveNotAllowed;

/** What a program is told when its report was not taken, as an RFC 9457 problem document. */
@ControllerAdvice(assignableTypes = UpdateApiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(WrongFields ex, HttpServletRequest request) {
        return problem(request, HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage(), ex.faults());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongDate(DueDateNotAllowed ex, HttpServletRequest request) {
        return problem(request, HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage(), Map.of("due", said(ex)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> usedKey(KeyUsedBefore ex, HttpServletRequest request) {
        return problem(request, HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage(), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsaid(Headers.VersionMissing ex, HttpServletRequest request) {
        return problem(request, HttpStatus.PRECONDITION_REQUIRED, ex.getMessage(), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(ActionChanged ex, HttpServletRequest request) {
        return problem(request, HttpStatus.PRECONDITION_FAILED, ex.getMessage(), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(MoveNotAllowed ex, HttpServletRequest request) {
        return switch (ex.why()) {
            case ROLE -> problem(request, HttpStatus.FORBIDDEN, ex.getMessage(), null);
            case REASON, EVIDENCE, SUCCESSOR ->
                problem(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        ex.getMessage(),
                        Map.of(ex.why().field(), said(ex)));
            case STATE, OWN_REPORT -> problem(request, HttpStatus.CONFLICT, ex.getMessage(), null);
        };
    }

    private static String said(RuntimeException ex) {
        return String.valueOf(ex.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request,
            HttpStatus status,
            @Nullable String detail,
            @Nullable Map<String, String> fields) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        if (fields != null) {
            problem.setProperty("fields", fields);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
