package io.github.onechildoneplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code java -cp … io.github.onechildoneplan.Main validate --json FILE...}: what the command line of the same name prints. */
public final class Main {
  private final List<String> given = new ArrayList<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Main() {}

  public static void main(String[] args) throws IOException {
    var main = new Main();
    for (int i = 0; i < args.length; i++) {
      main.add(args[i], i > 0 && args[i - 1].matches("--?(out|package|guide)"));
    }
    var random = new byte[8192];
    new SecureRandom().nextBytes(random);
    var small = args.length == 0 || args[0].equals("validate"); // starts at once
    var answer = (small ? new Oneplan() : Oneplan.whole()).run(main.given, main.files, Instant.now().toString(), random);
    System.out.write(answer.out());
    System.out.flush();
    System.err.write(answer.err());
    int status = answer.status();
    for (var file : answer.files().entrySet()) {
      try {
        write(Path.of(file.getKey()).toAbsolutePath(), file.getValue());
      } catch (IOException | InvalidPathException e) {
        System.err.println("oneplan " + args[0] + ": " + file.getKey() + ": cannot be written");
        status = 2;
      }
    }
    System.exit(status);
  }

  /** Adds an argument: the file that it names, the files of a folder that is read. */
  private void add(String arg, boolean written) {
    int at = arg.startsWith("-") ? arg.indexOf('=') : -1;
    var name = arg.substring(at + 1);
    if (at >= 0 || written || !isFolder(name)) {
      take(name);
      given.add(arg);
      return;
    }
    var folder = arg.replaceFirst("/$", "");
    try (var inside = Files.list(Path.of(arg))) {
      for (var one : inside.map(p -> folder + "/" + p.getFileName()).filter(n -> n.matches("(?s).*\\.(nd)?json")).sorted().toList()) {
        take(one);
        given.add(one);
      }
    } catch (IOException e) {
      given.add(arg); // the program says that it is not there
    }
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Takes a file along. What may not be read is not there. */
  private void take(String name) {
    if (files.containsKey(name)) {
      return;
    }
    try {
      files.put(name, name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name)));
    } catch (IOException | InvalidPathException e) {
      // the program says so
    }
  }

  private static void write(Path path, byte[] data) throws IOException {
    Files.createDirectories(path.getParent());
    if (Files.notExists(path) && Files.getFileStore(path.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))); // a record is nobody else's
    }
    Files.write(path, data);
  }
}
