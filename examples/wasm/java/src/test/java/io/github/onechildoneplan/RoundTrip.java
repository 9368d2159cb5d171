package io.github.onechildoneplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** RoundTrip LINES: each line, a document, comes out of the records as it went in. Unknown members and codes are refused. */
final class RoundTrip {
  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "oneplan", Plan.class, "oneplan-assessment", Plan.AssessmentDocument.class, "oneplan-sector", Plan.Sector.class,
          "oneplan-history", Plan.History.class, "oneplan-directory", Plan.Directory.class, "oneplan-annual-clock", Plan.Clock.class,
          "oneplan-survey", Plan.Survey.class, "oneplan-scheme", Plan.Scheme.class,
          "oneplan-targets", Plan.Targets.class, "oneplan-school", Plan.School.class);

  public static void main(String[] args) throws Exception {
    var json = new ObjectMapper();
    int documents = 0;
    for (var line : Files.readAllLines(Path.of(args[0]))) {
      var kind = KINDS.get(json.readTree(line).get("format").textValue().split("/")[0]);
      if (!json.readTree(json.writeValueAsString(json.readValue(line, kind))).equals(json.readTree(line))) {
        throw new AssertionError("a document came out otherwise than it went in");
      }
      documents++;
    }
    System.out.println("types: " + documents + " documents");
  }
}
