package org.turnaround.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.turnaround.account.FormWords;
import org.turnaround.desk.form.Shape;
import org.turnaround.desk.form.Words;

/** A form of the desk that has been kept: of a change, only what it changes. */
@Component
class KeptWords implements FormWords {

    private final Kinds kinds;
    private final Desk desk;
    private final FormBinder binder;
    private final Words words;

    KeptWords(Kinds kinds, Desk desk, FormBinder binder, Words words) {
        this.kinds = kinds;
        this.desk = desk;
        this.binder = binder;
        this.words = words;
    }

    @Override
    public Optional<List<Said>> of(String path, Map<String, ? extends List<String>> fields) {
        String number = path.replaceFirst(".*/(?=\\d{1,18}$)", "");
        String address = path.replaceFirst("/\\d{1,18}$", "");
        return this.kinds.all().stream()
                .filter(kind -> kind.desk().equals(address))
                .findFirst()
                .map(kind -> said(kind, number.equals(path) ? 0 : Long.parseLong(number), fields));
    }

    private <E extends Thing<F>, F extends Record> List<Said> said(
            Kind<E, F> kind, long id, Map<String, ? extends List<String>> fields) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        fields.forEach((name, values) -> sent.put(name, values.toArray(String[]::new)));
        FormBinder.Bound<F> bound = this.binder.bind(kind.shape(), sent);
        Shape<F> shape = kind.shape();
        Map<String, Object> there =
                id == 0 ? Map.of() : shape.values(this.desk.found(kind, id).form());
        List<Said> said = new ArrayList<>();
        Desk.only(shape.values(bound.form()), there).forEach((path, value) -> {
            if (shape.fields().keySet().stream().noneMatch(field -> field.startsWith(path + "."))) {
                said.add(new Said(this.words.labelWithLine(shape, path), this.words.value(shape, path, value)));
            }
        });
        bound.errors()
                .getFieldErrors()
                .forEach(unread -> said.add(new Said(
                        this.words.labelWithLine(shape, unread.getField()),
                        Objects.toString(unread.getRejectedValue(), ""))));
        List<String> why = fields.get("why");
        if (why != null && !why.get(0).isBlank()) {
            said.add(new Said("Why it is changed", why.get(0)));
        }
        return said;
    }
}
