/// How alike two wordings are.
public enum Similarity {
}
