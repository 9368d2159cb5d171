// One child, one joint plan: strict validation of plan documents inside .NET, byte for byte what the command line oneplan
// says. Not compiled in this repository's CI, which has no .NET: the interface is that of ../README.md.
#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wasmtime;

namespace OneChildOnePlan;

/// <summary>An issue of a document, as <c>oneplan validate --json</c> prints it.</summary>
public sealed record Finding(
    [property: JsonPropertyName("pointer")] string Pointer,
    [property: JsonPropertyName("rule")] string Rule,
    [property: JsonPropertyName("severity")] string Severity,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("source")] string Source);

/// <summary>What is said of one document.</summary>
public sealed record Verdict(
    [property: JsonPropertyName("file")] string File,
    [property: JsonPropertyName("line")] long Line,
    [property: JsonPropertyName("valid")] bool Valid,
    [property: JsonPropertyName("issues")] IReadOnlyList<Finding> Issues);

/// <summary>What a call gave: status 0 fine, 1 findings, 2 could not run.</summary>
public sealed record Answer(int Status, byte[] Out, byte[] Err, IReadOnlyDictionary<string, byte[]> Files);

/// <summary>One instance of the module; threads that share it take turns. After a trap make a new one.</summary>
public sealed class Oneplan : IDisposable
{
    private readonly Engine engine = new();
    private readonly Module module;
    private readonly Linker linker;
    private readonly Store store;
    private readonly Memory memory;
    private readonly Func<int, int> alloc;
    private readonly Action<int> free;
    private readonly Func<int, int, long> call;
    private readonly object turn = new();

    /// <param name="path">oneplan-validate.wasm, or oneplan.wasm with every call.</param>
    public Oneplan(string path)
    {
        module = Module.FromFile(engine, path);
        linker = new Linker(engine);
        linker.DefineWasi();
        store = new Store(engine);
        store.SetWasiConfiguration(new WasiConfiguration()); // no files, no environment, no output
        var instance = linker.Instantiate(store, module);
        instance.GetAction("_initialize")!();
        memory = instance.GetMemory("memory")!;
        alloc = instance.GetFunction<int, int>("oneplan_alloc")!;
        free = instance.GetAction<int>("oneplan_free")!;
        call = instance.GetFunction<int, int, long>("oneplan_call")!;
    }

    /// <summary>Validates one document strictly.</summary>
    /// <param name="lang">fi, sv or en</param>
    public Verdict Validate(byte[] document, string lang = "en")
    {
        var answer = Run(["validate", "--json", "--lang", lang, "plan.json"], new Dictionary<string, byte[]> { ["plan.json"] = document });
        if (answer.Out.Length == 0)
        {
            throw new ArgumentException(Encoding.UTF8.GetString(answer.Err).Trim());
        }
        return JsonSerializer.Deserialize<Verdict>(answer.Out)!;
    }

    /// <summary>Runs the program with arguments as in a shell.</summary>
    /// <param name="files">All that the call can open, by name; "-" is standard input.</param>
    /// <param name="now">The present moment, RFC 3339; without it a call that needs today is trouble.</param>
    /// <param name="random">Where new ids come from.</param>
    public Answer Run(IReadOnlyList<string> args, IReadOnlyDictionary<string, byte[]> files, string? now = null, byte[]? random = null)
    {
        var head = new Dictionary<string, object>
        {
            ["args"] = args,
            ["files"] = files.Select(f => new { name = f.Key, size = f.Value.Length }).ToArray(),
        };
        if (now != null) head["now"] = now;
        if (random != null) head["random"] = Convert.ToBase64String(random);
        using var request = new MemoryStream();
        request.Write(JsonSerializer.SerializeToUtf8Bytes(head));
        request.WriteByte((byte)'\n');
        foreach (var data in files.Values) request.Write(data);
        lock (turn) return Parse(Send(request.ToArray()));
    }

    private byte[] Send(byte[] request)
    {
        var at = alloc(request.Length);
        if (at == 0) throw new ArgumentException("the request is too large");
        request.CopyTo(memory.GetSpan((uint)at, request.Length));
        var packed = (ulong)call(at, request.Length);
        var place = (uint)(packed >> 32);
        var answer = memory.GetSpan(place, (int)(uint)packed).ToArray(); // looked up anew: memory may have grown
        free((int)place);
        free(at);
        return answer;
    }

    private static Answer Parse(byte[] answer)
    {
        var at = Array.IndexOf(answer, (byte)'\n');
        using var head = JsonDocument.Parse(answer.AsMemory(0, at++));
        byte[] Next(JsonElement size)
        {
            var part = answer.AsSpan(at, size.GetInt32()).ToArray();
            at += part.Length;
            return part;
        }
        var root = head.RootElement;
        var output = Next(root.GetProperty("out"));
        var error = Next(root.GetProperty("err"));
        var written = new Dictionary<string, byte[]>();
        if (root.TryGetProperty("files", out var list))
        {
            foreach (var file in list.EnumerateArray()) written[file.GetProperty("name").GetString()!] = Next(file.GetProperty("size"));
        }
        return new Answer(root.GetProperty("status").GetInt32(), output, error, written);
    }

    public void Dispose()
    {
        store.Dispose();
        linker.Dispose();
        module.Dispose();
        engine.Dispose();
    }
}
