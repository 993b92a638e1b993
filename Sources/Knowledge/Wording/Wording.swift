/// Values of the domain in words, as pages, placeholders and exchange formats show them; a file for each kind of value.
public enum Wording {}
