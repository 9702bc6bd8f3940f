using System.Text.Json;

namespace GoldenThread.Cli.Tests.App;

/// <summary>What <c>--preview --json</c> printed, looked at without the program's own types, as another program would.</summary>
internal static class DraftAsJson
{
    private static readonly PublishedSchema Schema = new(Path.Combine(AppContext.BaseDirectory, "plan-draft.schema.json"));

    /// <summary>Previews a file and checks the answer against the published schema and the decoded text.</summary>
    public static async Task<(JsonElement Draft, string Text)> Preview(Place place, string file)
    {
        var json = await GoldenThreadProgram.Run(place, "import", file, "--preview", "--json");
        var text = await GoldenThreadProgram.Run(place, "import", file, "--text");
        (json.ExitCode, text.ExitCode).ShouldBe((0, 0), json.Words + text.Words);
        var draft = JsonDocument.Parse(json.Output).RootElement;
        Schema.Faults(draft).ShouldBeEmpty();
        draft.GetProperty("source").GetProperty("characters").GetInt32().ShouldBe(text.Output.Length);
        EveryCharacterIsInOneLeaf(draft, text.Output);
        return (draft, text.Output);
    }

    /// <summary>How many actions stand under each of these recommendations.</summary>
    public static IEnumerable<int> Actions(this JsonElement recommendations) =>
        recommendations.EnumerateArray().Select(r => r.GetProperty("actions").GetArrayLength());

    /// <summary>The numbers of these recommendations or paragraphs.</summary>
    public static IEnumerable<string?> Numbers(this JsonElement numbered) =>
        numbered.EnumerateArray().Select(n => n.GetProperty("number").GetProperty("text").GetString());

    public static string? TextOf(this JsonElement draft, string property) => draft.GetProperty(property).GetProperty("text").GetString();

    private static void EveryCharacterIsInOneLeaf(JsonElement draft, string text)
    {
        var times = new int[text.Length];
        foreach (var (start, end) in Leaves(draft).SelectMany(Spans))
        {
            for (var i = start; i < end; i++)
                times[i]++;
        }

        Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i]) && times[i] != 1).Select(i => $"{i}: {text[i]} in {times[i]}").Take(5)
            .ShouldBeEmpty();
    }

    // Leaves hold their own text or name; what is inside a leaf (a paragraph's quotations) has spans apart from its own.
    private static IEnumerable<JsonElement> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => (IsLeaf(element) ? [element] : Enumerable.Empty<JsonElement>())
            .Concat(element.EnumerateObject().SelectMany(p => Leaves(p.Value))),
        _ => [],
    };

    private static bool IsLeaf(JsonElement element) =>
        (element.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String) || element.TryGetProperty("mentions", out _);

    private static IEnumerable<(int Start, int End)> Spans(JsonElement leaf) =>
        leaf.GetProperty("spans").EnumerateArray().Select(s => (s[0].GetInt32(), s[1].GetInt32()));
}
