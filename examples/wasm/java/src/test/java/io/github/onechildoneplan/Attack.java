package io.github.onechildoneplan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Attack PLAN: what js/test/attack.mjs does, in Java. */
final class Attack {
  private static byte[] plan;
  private static final Oneplan ONEPLAN = new Oneplan();

  public static void main(String[] args) throws Exception {
    plan = Files.readAllBytes(Path.of(args[0]));
    fine("a good plan");
    raises(NullPointerException.class, () -> ONEPLAN.validate(null));
    raises(IllegalArgumentException.class, () -> ONEPLAN.validate(plan, "de"));
    expect(ONEPLAN.run(List.of("due", "initiation=2026-03-10"), Map.of(), "tomorrow", null).status() == 2, "no moment");
    fine("after wrong values");
    for (var name : List.of("__proto__", "7", "../../etc/passwd", "a\nb", "a\0b", "x".repeat(5000))) {
      expect(ONEPLAN.run(List.of("validate", "--", name), Map.of(name, plan), null, null).status() == 0, name);
    }
    expect(ONEPLAN.run(List.of("validate", "\ud800"), Map.of("\udfff", plan), null, null).status() != 1, "half a surrogate pair");
    raises(IllegalArgumentException.class, () -> ONEPLAN.validate(new byte[257 << 20]));
    fine("after what is too large");
    var nested = new byte[20_000_000];
    Arrays.fill(nested, (byte) '[');
    var issues = ONEPLAN.validate(nested).issues();
    expect(!issues.isEmpty() && issues.size() < 2000, "20 MB of hostility");
    fine("after 20 MB of hostility");
    expect(ONEPLAN.memory() < 400 << 20, "memory: " + ONEPLAN.memory());

    // The stack ends in the middle of a call. The next call gets a new instance.
    var ended = new AtomicInteger();
    var shallow = new Thread(null, () -> deep(ended), "shallow", 1 << 20);
    shallow.start();
    shallow.join();
    expect(ended.get() > 0, "a stack ended within a call");
    fine("after a full stack");

    // Threads that share an instance take turns.
    var wrong = new AtomicInteger();
    var threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      boolean good = i % 2 == 0;
      threads[i] = new Thread(() -> {
        for (int n = 0; n < 5; n++) {
          if (ONEPLAN.validate(good ? plan : "{".getBytes(StandardCharsets.UTF_8)).valid() != good) {
            wrong.incrementAndGet();
          }
        }
      });
      threads[i].start();
    }
    for (var thread : threads) {
      thread.join();
    }
    expect(wrong.get() == 0, "threads");
    System.out.println("held; " + ended + " calls ended in the middle, " + ONEPLAN.memory() + " bytes of memory");
  }

  private static void deep(AtomicInteger ended) {
    try {
      deep(ended);
    } catch (StackOverflowError full) {
      // here the stack is nearly full
    }
    if (ended.get() < 5) {
      try {
        ONEPLAN.validate(plan);
      } catch (Throwable end) {
        ended.incrementAndGet();
      }
    }
  }

  private static void fine(String why) {
    expect(ONEPLAN.validate(plan).valid(), why);
  }

  private static void expect(boolean is, String why) {
    if (!is) {
      throw new AssertionError(why);
    }
  }

  private static void raises(Class<? extends Throwable> kind, Runnable call) {
    try {
      call.run();
    } catch (Throwable thrown) {
      expect(kind.isInstance(thrown), thrown.toString());
      return;
    }
    throw new AssertionError("no " + kind);
  }
}
