package io.github.onechildoneplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code java -cp … io.github.onechildoneplan.Main validate --json FILE...}: what the command line of the same name prints. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    var given = new ArrayList<String>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (var arg : args) {
      if (arg.equals("-")) {
        files.put(arg, System.in.readAllBytes());
      } else if (Files.isDirectory(Path.of(arg))) {
        var folder = arg.replaceFirst("/$", "");
        try (var inside = Files.list(Path.of(arg))) {
          for (var name : inside.map(p -> folder + "/" + p.getFileName()).filter(n -> n.matches(".*\\.(nd)?json")).sorted().toList()) {
            files.put(name, Files.readAllBytes(Path.of(name)));
            given.add(name);
          }
        }
        continue;
      } else if (Files.isRegularFile(Path.of(arg))) {
        files.put(arg, Files.readAllBytes(Path.of(arg)));
      }
      given.add(arg);
    }
    var random = new byte[8192];
    new SecureRandom().nextBytes(random);
    var small = given.isEmpty() || given.get(0).equals("validate"); // starts at once
    var answer = (small ? new Oneplan() : Oneplan.whole()).run(given, files, Instant.now().toString(), random);
    System.out.write(answer.out());
    System.out.flush();
    System.err.write(answer.err());
    for (var file : answer.files().entrySet()) {
      var path = Path.of(file.getKey());
      if (Files.notExists(path) && Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))); // a record is nobody else's
      }
      Files.write(path, file.getValue());
    }
    System.exit(answer.status());
  }
}
