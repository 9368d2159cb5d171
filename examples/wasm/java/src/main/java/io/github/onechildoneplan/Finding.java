package io.github.onechildoneplan;

/**
 * An issue of a document, as {@code oneplan validate --json} prints it.
 *
 * @param pointer JSON Pointer to the place
 */
public record Finding(String pointer, String rule, String severity, String message, String source) {}
