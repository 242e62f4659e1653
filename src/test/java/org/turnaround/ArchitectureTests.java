package org.turnaround;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.servlet.ServletResponse;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler does not know; which feature may use which is {@code ModularityTests}'. */
@AnalyzeClasses(packages = "org.turnaround", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule controllersAreNobodyElsesBusiness = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notHaveModifier(PUBLIC);

    @ArchTest
    static final ArchRule repositoriesAreNobodyElsesBusiness = classes()
            .that()
            .areAssignableTo(Repository.class)
            .and()
            .areNotAnnotatedWith(NoRepositoryBean.class)
            .should()
            .notHaveModifier(PUBLIC)
            .allowEmptyShould(true);

    /** An action has verbs of its own; what they do is told at the desk. */
    @ArchTest
    static final ArchRule whatTheDeskKeepsIsStoredThere = noClasses()
            .that()
            .resideOutsideOfPackage("org.turnaround.desk..")
            .and()
            .haveSimpleNameNotStartingWith("Update")
            .should()
            .callMethodWhere(
                    target(owner(assignableTo("org.turnaround.desk.Shelf"))).and(target(nameMatching("save|delete"))));

    @ArchTest
    static final ArchRule whatAClassNeedsIsInItsConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule entitiesHaveVerbsAndNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheClockKnowsToday = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");

    /** A stream of rows holds its connection until somebody closes it, and nobody does. */
    @ArchTest
    static final ArchRule rowsAreReadToTheEnd =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    /** Whoever reads what is written there may be slow, and a transaction holds a connection. */
    @ArchTest
    static final ArchRule noTransactionWaitsForAReader = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .and()
            .areNotPrivate()
            .should()
            .haveRawParameterTypes(describe(
                    "somewhere to write",
                    types -> types.stream()
                            .anyMatch(type -> Stream.of(
                                            Consumer.class, OutputStream.class, Writer.class, ServletResponse.class)
                                    .anyMatch(type::isAssignableTo))));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Helper|Manager)");

    @ArchTest
    static final ArchRule nothingRestsOnTheTopLevel = noClasses()
            .that()
            .resideOutsideOfPackages("org.turnaround.site..", "org.turnaround.publishing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.turnaround.site..", "org.turnaround.publishing..");
}
