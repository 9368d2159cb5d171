package io.github.onechildoneplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drive: what js/test/drive.mjs does, in Java, for each line "REPEAT CALLS" of standard input. It begins once for all of them: making machine code of the classes
 * costs more than the calls. An empty line is behind the answers of each.
 */
final class Drive {
  record Call(List<String> args, List<String> files, boolean whole) {
    Map<String, byte[]> read(Path folder) throws Exception {
      var all = new LinkedHashMap<String, byte[]>();
      for (var name : files == null ? List.<String>of() : files) {
        all.put(name, Files.readAllBytes(folder.resolve(name)));
      }
      return all;
    }
  }

  public static void main(String[] args) throws Exception {
    var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = asked.readLine(); line != null; line = asked.readLine()) {
      var words = line.split(" ", 2);
      drive(Path.of(words[1]), Integer.parseInt(words[0]));
      System.out.println();
    }
  }

  private static void drive(Path list, int repeat) throws Exception {
    var random = new byte[4096];
    Arrays.fill(random, (byte) 7);
    var calls = new ArrayList<Call>();
    for (var line : Files.readAllLines(list)) {
      calls.add(new ObjectMapper().readValue(line, Call.class));
    }
    var oneplan = calls.get(0).whole() ? Oneplan.whole() : new Oneplan();
    for (var call : calls) {
      var answer = oneplan.run(call.args(), call.read(list.getParent()), "2026-11-28T10:00:00Z", random);
      System.out.println(answer.status() + " " + digest(answer.out()) + " " + digest(answer.err()));
    }
    if (repeat == 0) {
      return;
    }
    var files = new ArrayList<Map<String, byte[]>>();
    for (var call : calls) {
      files.add(call.read(list.getParent()));
    }
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    long early = 0;
    long earlyHost = 0;
    for (int n = 1; n <= repeat; n++) {
      int i = n % calls.size();
      oneplan.run(calls.get(i).args(), files.get(i), null, null);
      if (n == (repeat + 9) / 10) {
        early = oneplan.memory();
        earlyHost = used();
      }
    }
    long spent = (threads.getCurrentThreadCpuTime() - began) / repeat;
    System.out.println("memory " + early + " " + oneplan.memory() + " host " + earlyHost + " " + used() + " cpu " + spent + " ns a call");
  }

  /** Bytes of the heap that are in use. */
  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String digest(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
