package io.github.onechildoneplan;

import java.util.List;

/**
 * What is said of one document.
 *
 * @param line 0 where the file is one document
 */
public record Verdict(String file, long line, boolean valid, List<Finding> issues) {}
