package io.github.onechildoneplan;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.WasmModule;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One child, one joint plan inside Java, byte for byte what the command line {@code oneplan} says. The modules are
 * WebAssembly, made into Java classes when this package was built: no native code.
 *
 * <p>{@code new Oneplan()} validates. {@link #whole()} makes every call of the command line and starts a little later.
 *
 * <p>Threads that share an instance take turns: one for each is faster.
 */
public final class Oneplan {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES); // members may be added

  /** The largest request in bytes. */
  private static final int MOST = 256 << 20;

  private final WasmModule module;
  private final Function<Instance, Machine> machine;
  private Instance instance;
  private ExportFunction alloc;
  private ExportFunction free;
  private ExportFunction call;

  /** Validation alone: the calls {@code validate} and {@code help}. */
  public Oneplan() {
    this(ValidateModule.load(), ValidateModule::create);
  }

  private Oneplan(WasmModule module, Function<Instance, Machine> machine) {
    this.module = module;
    this.machine = machine;
  }

  /** Every call of the command line but those that need a network. */
  public static Oneplan whole() {
    return new Oneplan(WholeModule.load(), WholeModule::create);
  }

  /** The instance; a new one where the last was lost. */
  private Instance live() {
    if (instance == null) {
      begin();
    }
    return instance;
  }

  private void begin() {
    // No files, no environment; what the runtime says before it dies is for nobody's log.
    var wasi = WasiPreview1.builder().withOptions(WasiOptions.builder().build()).build();
    var begun =
        Instance.builder(module)
            .withMachineFactory(machine)
            .withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
            .withStart(false)
            .build();
    begun.export("_initialize").apply();
    alloc = begun.export("oneplan_alloc");
    free = begun.export("oneplan_free");
    call = begun.export("oneplan_call");
    instance = begun;
  }

  /** Bytes of memory that the instance has. It grows to what the largest call needs, and stays. */
  public synchronized long memory() {
    return live().memory().pages() * 65536L;
  }

  /** What the module speaks: its interface, wire forms, calls. */
  public synchronized JsonNode version() {
    return read(take(live().export("oneplan_version").apply()[0]), JsonNode.class);
  }

  /**
   * Validates one document strictly.
   *
   * @param lang fi, sv or en
   * @throws IllegalArgumentException where the language is none of these
   */
  public Verdict validate(byte[] document, String lang) {
    var answer = run(List.of("validate", "--json", "--lang", lang, "plan.json"), Map.of("plan.json", document), null, null);
    if (answer.out().length == 0) {
      throw new IllegalArgumentException(new String(answer.err(), StandardCharsets.UTF_8).strip());
    }
    return read(answer.out(), Verdict.class);
  }

  /** Validates one document strictly, with words in English. */
  public Verdict validate(byte[] document) {
    return validate(document, "en");
  }

  /**
   * Runs the program with arguments as in a shell.
   *
   * @param files all that the call can open, by name; "-" is standard input
   * @param now the present moment, RFC 3339; null where the call needs none
   * @param random where new ids come from; null where the call makes none
   */
  public Answer run(List<String> args, Map<String, byte[]> files, String now, byte[] random) {
    var request = JSON.createObjectNode();
    args.forEach(request.putArray("args")::add);
    var parts = request.putArray("files");
    files.forEach((name, data) -> parts.addObject().put("name", name).put("size", data.length));
    if (now != null) {
      request.put("now", now);
    }
    if (random != null) {
      request.put("random", random);
    }
    var all = new ArrayList<byte[]>();
    all.add((request + "\n").getBytes(StandardCharsets.UTF_8));
    all.addAll(files.values());
    return parse(send(all));
  }

  private static Answer parse(byte[] answer) {
    int at = 0;
    while (answer[at] != '\n') {
      at++;
    }
    var head = read(Arrays.copyOf(answer, at), JsonNode.class);
    at++;
    var out = Arrays.copyOfRange(answer, at, at += head.get("out").intValue());
    var err = Arrays.copyOfRange(answer, at, at += head.get("err").intValue());
    var written = new LinkedHashMap<String, byte[]>();
    for (var file : head.path("files")) {
      written.put(file.get("name").textValue(), Arrays.copyOfRange(answer, at, at += file.get("size").intValue()));
    }
    return new Answer(head.get("status").intValue(), out, err, written);
  }

  private synchronized byte[] send(List<byte[]> parts) {
    long size = parts.stream().mapToLong(part -> part.length).sum();
    if (size > MOST) {
      throw new IllegalArgumentException("the request is too large");
    }
    live();
    try {
      int at = (int) alloc.apply(size)[0];
      int end = at;
      for (var part : parts) {
        instance.memory().write(end, part);
        end += part.length;
      }
      var answer = take(call.apply(at, size)[0]);
      free.apply(at);
      return answer;
    } catch (Throwable trap) { // a full stack and a full heap too
      instance = null; // an instance that stopped in the middle is of no use
      throw trap;
    }
  }

  private byte[] take(long packed) {
    int at = (int) (packed >>> 32);
    var bytes = instance.memory().readBytes(at, (int) packed);
    free.apply(at);
    return bytes;
  }

  private static <T> T read(byte[] json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
