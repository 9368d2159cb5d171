package io.github.onechildoneplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;

/** RoundTrip LINES: each line, a plan, comes out of the records as it went in. Unknown members and codes are refused. */
final class RoundTrip {
  public static void main(String[] args) throws Exception {
    var json = new ObjectMapper();
    int plans = 0;
    for (var line : Files.readAllLines(Path.of(args[0]))) {
      var plan = json.readValue(line, Plan.class);
      if (!json.readTree(json.writeValueAsString(plan)).equals(json.readTree(line))) {
        throw new AssertionError("a plan came out otherwise than it went in");
      }
      plans++;
    }
    System.out.println("types: " + plans + " plans");
  }
}
