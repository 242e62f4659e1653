package org.turnaround.ingest;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file, to be read as nodes that know their line. Nothing is constructed from tags, and lists have no aliases. */
record YamlFile(RecordFile file, Faults faults) {

    private static final int LARGEST = 20_000_000;

    /** The content of the file; nothing at all if it is empty or no YAML, and then the fault is noted. */
    Node read() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LARGEST);
        try {
            org.yaml.snakeyaml.nodes.Node root = new Yaml(options).compose(new StringReader(this.file.text()));
            return root == null ? Node.nothing(place(1)) : node(root);
        } catch (MarkedYAMLException ex) {
            int line = ex.getProblemMark() == null ? 1 : ex.getProblemMark().getLine() + 1;
            this.faults.add(place(line), "this is not YAML: " + ex.getProblem());
        } catch (YAMLException ex) {
            this.faults.add(place(1), "this is not YAML: " + ex.getMessage());
        }
        return Node.nothing(place(1));
    }

    private Node node(org.yaml.snakeyaml.nodes.Node yaml) {
        Place place = place(yaml.getStartMark().getLine() + 1);
        if (yaml instanceof MappingNode map) {
            return Node.ofMap(place, entries(map));
        }
        if (yaml instanceof SequenceNode list) {
            List<Node> items = list.getValue().stream().map(this::node).toList();
            return Node.ofList(place, items);
        }
        return yaml.getTag().equals(Tag.NULL)
                ? Node.nothing(place)
                : Node.ofText(place, ((ScalarNode) yaml).getValue());
    }

    private Map<String, Node> entries(MappingNode map) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            Place place = place(entry.getKeyNode().getStartMark().getLine() + 1);
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Node value = node(entry.getValueNode()).at(place);
            if (entries.put(key, value) != null) {
                this.faults.add(place, "the key \"" + key + "\" stands here twice");
            }
        }
        return entries;
    }

    private Place place(int line) {
        return new Place(this.file.path(), line);
    }
}
