package io.github.onechildoneplan;

import java.util.Map;

/**
 * What a call gave.
 *
 * @param status 0 fine, 1 findings, 2 could not run
 * @param files what the call wrote, by name
 */
public record Answer(int status, byte[] out, byte[] err, Map<String, byte[]> files) {}
