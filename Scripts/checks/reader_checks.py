"""What each reader finds in a graph, against what its file says."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import igraph
import jsonschema
import networkx
import pandas

FLAVORS = ["default", "yed", "strict"]
EXPORTS = ["json", "jsonl", "csv", "gexf", "dot"]
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def run(program, folder, schema):
    graphs = sorted(folder.glob("*.graphml"), key=lambda file: (-file.stat().st_size, file.name))
    failures = checks = 0
    with tempfile.TemporaryDirectory() as name:
        # The articles alone have no parallel edges; together they do.
        union = pathlib.Path(name) / "union.graphml"
        subprocess.run([program, "merge", *graphs, "-o", union], check=True)
        pairs = [edge[:2] for edge in truth(union)["edges"]]
        assert any(pair in pairs[:place] for place, pair in enumerate(pairs))
        for graph in [*graphs[:5], union]:
            expected = truth(graph)
            files = write(program, graph, pathlib.Path(name))
            tests = [(title, lambda read=read: compare(expected, read()))
                     for title, read in readers(files, schema)]
            tests += [(f"saved again by {tool}", lambda save=save: saved_again(program, graph, save))
                      for tool, save in savers()]
            for title, test in tests:
                checks += 1
                try:
                    difference = test()
                except Exception as error:
                    difference = f"{type(error).__name__}: {error}"
                if difference:
                    failures += 1
                    print(f"{graph.name}: {title}: {difference}")
    for tool, found in (("graph-tool", has_graph_tool()), ("dot", shutil.which("dot"))):
        if not found:
            print(f"not checked: {tool} is not installed")
    print(f"{checks - failures} passed, {failures} failed")
    return min(failures, 1)


def write(program, graph, folder):
    """The graph in every flavour and export."""
    files = {flavor: folder / f"{flavor}.graphml" for flavor in FLAVORS}
    for flavor, file in files.items():
        subprocess.run([program, "merge", graph, "--flavor", flavor, "-o", file], check=True)
    for kind in EXPORTS:
        files[kind] = folder / f"graph.{kind}"
        subprocess.run([program, "convert", graph, "-o", files[kind]], check=True)
    return files


def truth(file):
    """Nodes and edges as the file's XML says, read with nothing but the standard library."""
    root = ElementTree.parse(file).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(SPACE + "key")}

    def values(element):
        return {names[data.get("key")]: data.text for data in element.findall(SPACE + "data")}

    nodes = [{"id": node.get("id"), **values(node)} for node in root.iter(SPACE + "node")]
    edges = [{"from": edge.get("source"), "to": edge.get("target"), **values(edge)}
             for edge in root.iter(SPACE + "edge")]
    return graph(nodes, edges)


def graph(nodes, edges, node_fields=("name", "type", "mentions", "aliases"),
          edge_fields=("eid", "label", "relation", "status", "sources")):
    """What is compared, in a form that no reader's types change."""
    def plain(value):
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, str) and value[:1] == "[":
            value = json.loads(value)
        return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value)

    return {
        "nodes": {node["id"]: {field: plain(node[field]) for field in node_fields}
                  for node in nodes},
        "edges": sorted(
            ([edge["from"], edge["to"], {field: plain(edge[field]) for field in edge_fields}]
             for edge in edges), key=str),
        "fields": (node_fields, edge_fields),
    }


def compare(expected, found):
    """The first difference in what the reader can know, or nothing."""
    node_fields, edge_fields = found["fields"]
    nodes = {id: {field: node[field] for field in node_fields}
             for id, node in expected["nodes"].items()}
    edges = sorted(([source, target, {field: edge[field] for field in edge_fields}]
                    for source, target, edge in expected["edges"]), key=str)
    if len(nodes) != len(found["nodes"]) or len(edges) != len(found["edges"]):
        return (f"{len(found['nodes'])} nodes and {len(found['edges'])} edges, "
                f"not {len(nodes)} and {len(edges)}")
    for id, node in nodes.items():
        if found["nodes"].get(id) != node:
            return f"node {id}: {found['nodes'].get(id)}, not {node}"
    for ours, theirs in zip(edges, found["edges"]):
        if ours != theirs:
            return f"edge {theirs}, not {ours}"
    return None


def readers(files, schema):
    """Every reader of every file, by name."""
    for flavor in FLAVORS:
        yield f"networkx, {flavor}", lambda file=files[flavor]: read_networkx(file)
        yield f"igraph, {flavor}", lambda file=files[flavor]: read_igraph(file)
        if has_graph_tool():
            yield f"graph-tool, {flavor}", lambda file=files[flavor]: read_graph_tool(file)
        if shutil.which("graphml2gv"):
            yield f"graphml2gv, {flavor}", lambda file=files[flavor]: read_graphml2gv(file)
    yield "networkx, json", lambda: read_node_link(files["json"])
    yield "schema, json", lambda: read_with_schema(files["json"], schema)
    yield "lines, jsonl", lambda: read_lines(files["jsonl"])
    yield "pandas, csv", lambda: read_tables(files["csv"])
    yield "networkx, gexf", lambda: read_gexf(files["gexf"])
    if shutil.which("dot"):
        yield "graphviz, dot", lambda: read_dot(files["dot"].read_bytes())


def read_networkx(file):
    found = networkx.read_graphml(file)
    return graph([{"id": id, **node} for id, node in found.nodes(data=True)],
                 [{"from": a, "to": b, **edge} for a, b, edge in found.edges(data=True)])


def read_igraph(file):
    found = igraph.Graph.Read_GraphML(str(file))
    edges = [{"from": found.vs[edge.source]["id"], "to": found.vs[edge.target]["id"],
              **edge.attributes()} for edge in found.es]
    return graph([node.attributes() for node in found.vs], edges)


GRAPH_TOOL = """
import json, sys, graph_tool
g = graph_tool.load_graph(sys.argv[1])
ids = g.vp["_graphml_vertex_id"]
def values(properties, item): return {name: p[item] for name, p in properties.items()
                                      if p.value_type() in ("string", "int32_t", "double")}
print(json.dumps([
    [{"id": ids[v], **values(g.vp, v)} for v in g.vertices()],
    [{"from": ids[e.source()], "to": ids[e.target()], **values(g.ep, e)} for e in g.edges()]]))
"""


def has_graph_tool():
    """Whether the system's Python has graph-tool, which is not on PyPI."""
    if not hasattr(has_graph_tool, "answer"):
        python = pathlib.Path("/usr/bin/python3")
        has_graph_tool.answer = python.exists() and subprocess.run(
            [python, "-c", "import graph_tool"], capture_output=True).returncode == 0
    return has_graph_tool.answer


def read_graph_tool(file):
    output = subprocess.run(["/usr/bin/python3", "-c", GRAPH_TOOL, file], check=True,
                            capture_output=True, text=True).stdout
    return graph(*json.loads(output))


def read_graphml2gv(file):
    """graphml2gv keeps structure and labels only."""
    return read_dot(subprocess.run(["graphml2gv", file], check=True, capture_output=True).stdout,
                    node_fields=(), edge_fields=())


def read_dot(text, node_fields=("name",), edge_fields=("eid", "label", "relation", "status")):
    output = subprocess.run(["dot", "-Tdot_json"], input=text, check=True, capture_output=True)
    if output.stderr:
        raise ValueError(output.stderr.decode())
    found = json.loads(output.stdout)
    ids = {node["_gvid"]: node["name"] for node in found["objects"]}
    nodes = [{**node, "id": node["name"], "name": node.get("label", "").replace("&amp;", "&")}
             for node in found["objects"]]
    edges = [{**edge, "from": ids[edge["tail"]], "to": ids[edge["head"]], "eid": edge.get("id")}
             for edge in found["edges"]]
    return graph(nodes, edges, node_fields, edge_fields)


def savers():
    """Tools that read a graph, put every node somewhere, and save it again."""
    yield "networkx", save_networkx
    yield "igraph", save_igraph
    if has_graph_tool():
        yield "graph-tool", save_graph_tool


def saved_again(program, graph, save):
    """Whether newsgraph reads the same graph from what a tool saved, places included."""
    def merged(file):
        return subprocess.run([program, "merge", file, "-o", "-"], check=True,
                              capture_output=True, text=True).stdout

    with tempfile.TemporaryDirectory() as folder:
        saved = pathlib.Path(folder) / "saved.graphml"
        save(graph, saved)
        again = merged(saved)
    places = again.count('<data key="added_node_0">')
    lines = [line for line in again.splitlines() if 'id="added_node_0"' not in line]
    if places != again.count("<node "):
        return f"{places} places came back"
    stripped = "\n".join(lines).replace('<data key="added_node_0">1.5</data>', "") + "\n"
    return None if stripped == merged(graph) else "another graph came back"


def save_networkx(file, target):
    found = networkx.read_graphml(file)
    networkx.set_node_attributes(found, 1.5, "x")
    networkx.write_graphml(found, target)


def save_igraph(file, target):
    found = igraph.Graph.Read_GraphML(str(file))
    found.vs["x"] = 1.5
    found.write_graphml(str(target))


def save_graph_tool(file, target):
    script = ("import sys, graph_tool; g = graph_tool.load_graph(sys.argv[1]);"
              "g.vp['x'] = g.new_vp('double', val=1.5); g.save(sys.argv[2])")
    subprocess.run(["/usr/bin/python3", "-c", script, file, target], check=True)


JSON_EDGE = ("eid", "relation", "status", "sources")


def read_node_link(file):
    found = networkx.node_link_graph(json.loads(file.read_text("utf8")), edges="edges")
    assert found.is_directed() and found.is_multigraph()
    return graph(
        [{"id": id, **node} for id, node in found.nodes(data=True)],
        [{"from": a, "to": b, **edge, "eid": edge["id"]} for a, b, edge in found.edges(data=True)],
        edge_fields=JSON_EDGE)


def read_with_schema(file, schema):
    found = json.loads(file.read_text("utf8"))
    jsonschema.validate(found, json.loads(schema.read_text("utf8")),
                        cls=jsonschema.Draft202012Validator)
    return from_json(found["nodes"], found["edges"])


def read_lines(file):
    lines = [json.loads(line) for line in file.read_text("utf8").splitlines()]
    return from_json([line["node"] for line in lines if "node" in line],
                     [line["edge"] for line in lines if "edge" in line])


def from_json(nodes, edges):
    edges = [{**edge, "from": edge["source"], "to": edge["target"], "eid": edge["id"]}
             for edge in edges]
    return graph(nodes, edges, edge_fields=JSON_EDGE)


def read_tables(file):
    def table(kind):
        path = file.with_name(f"{file.stem}.{kind}.csv")
        return pandas.read_csv(path, keep_default_na=False).to_dict("records")

    nodes = [{**node, "name": node["label"], "type": node["kind"]} for node in table("nodes")]
    edges = [{**edge, "from": edge["source"], "to": edge["target"], "eid": edge["id"]}
             for edge in table("edges")]
    return graph(nodes, edges)


def read_gexf(file):
    found = networkx.read_gexf(file, version="1.3")
    nodes = [{"id": id, **node, "name": node["label"]} for id, node in found.nodes(data=True)]
    edges = [{"from": a, "to": b, **edge, "eid": edge["id"]}
             for a, b, edge in found.edges(data=True)]
    return graph(nodes, edges)
