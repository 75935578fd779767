/// GraphML in newsgraph's dialect.
public enum GraphML {}
