package org.turnaround.account;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * Everything that a signed-in person does is in the audit log: whatever takes a request that changes something comes to
 * {@link Audit#record}, or is named here with the reason why it is no act. That the row is written is {@link
 * AuditedActsTests}' to say, and each feature's own.
 */
class ActsTests {

    private static final Map<String, String> NO_ACTS =
            Map.of("UnsentFormController.forget", "throws away what had not been sent: nothing of the record changes");

    /** What takes a form and changes nothing that the record says. */
    private static final Map<String, String> NOTHING_OF_THE_RECORD = Map.of(
            "UtteranceController.another",
            "says of two statements that they are two, which no page shows",
            "ChangeController.hide",
            "hides a change record itself, which keeps the reason");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.turnaround");

    @Test
    void everythingThatTakesAFormTellsTheLog() {
        Set<String> untold = handlers()
                .filter(handler -> !comesTo(handler, Audit.class.getName(), "record"))
                .map(ActsTests::name)
                .collect(Collectors.toSet());
        assertThat(untold)
                .as("takes a form and does not come to Audit.record: record it there, or name it in NO_ACTS")
                .isEqualTo(NO_ACTS.keySet());
    }

    /** Accounts are no part of the record; all else that takes a form leaves before and after. */
    @Test
    void everythingThatChangesTheRecordLeavesAChangeRecord() {
        Set<String> without = handlers()
                .filter(handler -> !resideInAPackage("org.turnaround.account..").test(handler.getOwner()))
                .filter(handler -> !comesTo(handler, "org.turnaround.desk.ChangeRecords", "add"))
                .map(ActsTests::name)
                .collect(Collectors.toSet());
        assertThat(without)
                .as("changes the record and does not come to ChangeRecords.add: let the desk do it")
                .isEqualTo(NOTHING_OF_THE_RECORD.keySet());
    }

    private static Stream<JavaMethod> handlers() {
        return OURS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> Stream.of(
                                PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class)
                        .anyMatch(method::isAnnotatedWith));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean comesTo(JavaMethod handler, String type, String method) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(handler));
        Deque<JavaCodeUnit> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            if (unit.getOwner().getName().equals(type) && unit.getName().equals(method)) {
                return true;
            }
            called(unit).filter(seen::add).forEach(next::push);
        }
        return false;
    }

    /** What a method of ours calls or hands on, with what that is where an interface or a superclass is called. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .filter(access -> resideInAPackage("org.turnaround..").test(access.getTargetOwner()))
                .flatMap(ActsTests::meant);
    }

    private static Stream<JavaCodeUnit> meant(JavaCodeUnitAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(access.getTarget().getName())
                        && unit.getRawParameterTypes().equals(access.getTarget().getRawParameterTypes()));
    }
}
