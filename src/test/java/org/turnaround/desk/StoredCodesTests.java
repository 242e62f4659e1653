package org.turnaround.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.ApplicationTest;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.shared.Coded;

@ApplicationTest
class StoredCodesTests {

    private static final Pattern CODE = Pattern.compile("'([a-z0-9-]+)'::text");

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyEnumThatAThingStoresHasJustTheCodesThatItsTableAllows() {
        Map<String, Class<?>> columns = new TreeMap<>();
        this.entities.getMetamodel().getEntities().stream()
                .filter(entity -> Thing.class.isAssignableFrom(entity.getJavaType()))
                .forEach(entity -> {
                    add(columns, table(entity), entity.getDeclaredAttributes());
                    if (FactualEntry.class.isAssignableFrom(entity.getJavaType())) {
                        add(columns, table(entity), facts(entity).getDeclaredAttributes());
                    }
                });
        assertThat(columns)
                .containsKeys("finding.kind", "intervention.type", "inspection.basis", "finding_verdict.still_found");
        columns.keySet().removeIf(this::isYesOrNo);
        columns.forEach((column, type) -> assertThat(allowed(column)).as(column).isEqualTo(codes(type)));
    }

    /** Which they are says the entity: the class that stores them leaves it open. */
    private EmbeddableType<?> facts(EntityType<?> entity) {
        Class<?> facts = ResolvableType.forClass(entity.getJavaType())
                .as(FactualEntry.class)
                .getGeneric(1)
                .resolve();
        return this.entities.getMetamodel().embeddable(requireNonNull(facts));
    }

    private boolean isYesOrNo(String column) {
        return this.jdbc
                .sql("select exists (select from information_schema.columns"
                        + " where table_name || '.' || column_name = ? and data_type = 'boolean')")
                .param(column)
                .query(Boolean.class)
                .single();
    }

    private static void add(Map<String, Class<?>> columns, String table, Set<? extends Attribute<?, ?>> attributes) {
        for (Attribute<?, ?> attribute : attributes) {
            if (attribute instanceof SingularAttribute<?, ?> one && one.getType() instanceof EmbeddableType<?> part) {
                add(columns, table, part.getDeclaredAttributes());
            } else if (Coded.class.isAssignableFrom(attribute.getJavaType())) {
                columns.put(table + "." + column(attribute), attribute.getJavaType());
            }
        }
    }

    private static String column(Attribute<?, ?> attribute) {
        Column named = attribute.getJavaMember() instanceof AnnotatedElement member
                ? member.getAnnotation(Column.class)
                : null;
        return named == null || named.name().isEmpty() ? snake(attribute.getName()) : named.name();
    }

    private static String table(EntityType<?> entity) {
        Table named = entity.getJavaType().getAnnotation(Table.class);
        return named == null ? snake(entity.getName()) : named.name();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase();
    }

    private TreeSet<String> allowed(String column) {
        String[] parts = column.split("\\.");
        List<String> checks = this.jdbc
                .sql("""
                        select pg_get_constraintdef(oid) from pg_constraint
                         where conrelid = cast(:table as regclass) and contype = 'c'
                           and pg_get_constraintdef(oid) like 'CHECK ((' || :column || ' = ANY %'
                        """)
                .param("table", parts[0])
                .param("column", parts[1])
                .query(String.class)
                .list();
        TreeSet<String> allowed = new TreeSet<>();
        checks.forEach(check -> CODE.matcher(check)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(allowed::add));
        return allowed;
    }

    private static TreeSet<String> codes(Class<?> type) {
        TreeSet<String> codes = new TreeSet<>();
        Arrays.stream(type.getEnumConstants()).forEach(one -> codes.add(((Coded) one).code()));
        return codes;
    }
}
