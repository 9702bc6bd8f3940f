using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Definitions;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Stories;

/// <summary>Reads stories of children's records: YAML 1.2 of the core schema, held to <c>definitions/story.schema.json</c> and to its own ids.</summary>
public static partial class StoryReader
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        using var reader = new StreamReader(DefinitionFile.Open("story.schema.json"));
        return JsonSchema.FromText(reader.ReadToEnd());
    });

    /// <summary>Reads the partnership in which stories play.</summary>
    /// <param name="text">The text of <c>common.yaml</c>.</param>
    /// <exception cref="StoryException">It is no YAML.</exception>
    public static StoryNode Common(string text) => Read(text);

    /// <summary>Reads a story.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="common">The partnership in which it plays.</param>
    /// <exception cref="StoryException">It is no YAML, does not fit the grammar, or names what nothing declares.</exception>
    public static StoryNode Story(string text, StoryNode common)
    {
        var story = Read(text);
        using var json = JsonDocument.Parse(story.Json()!.ToJsonString());
        var result = Schema.Value.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.Hierarchical });
        if (!result.IsValid)
            throw new StoryException(string.Join("; ", Deepest(Faults(result)).Take(3).Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}")));
        Ids(story, common);
        return story;
    }

    // What is wrong inside an alternative counts where no alternative fits.
    private static IEnumerable<EvaluationResults> Faults(EvaluationResults at) =>
        at.IsValid ? [] : (at.Details ?? []).SelectMany(Faults).Concat(at.HasErrors ? [at] : []);

    // Of alternatives that do not fit, every one says so: what is wrong is said by those that look deepest.
    private static IEnumerable<EvaluationResults> Deepest(IEnumerable<EvaluationResults> faults) =>
        faults.OrderByDescending(d => d.InstanceLocation.ToString().Count(c => c == '/')).ThenBy(d => d.InstanceLocation.ToString(), StringComparer.Ordinal);

    private static StoryNode Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var one] ? Node(one.RootNode) : throw new StoryException("A file holds one story");
        }
        catch (YamlException fault)
        {
            throw new StoryException($"line {fault.Start.Line}: {fault.Message}");
        }
    }

    private static StoryNode Node(YamlNode node)
    {
        var line = (int)node.Start.Line;
        if (!node.Anchor.IsEmpty) throw new StoryException($"line {line}: a story has no anchors");
        return node switch
        {
            YamlMappingNode map => new StoryNode(line) { Fields = [.. map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Node(c.Value) with { Line = (int)c.Key.Start.Line }))] },
            YamlSequenceNode list => new StoryNode(line) { Items = [.. list.Children.Select(Node)] },
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? "", line),
            YamlScalarNode quoted => new StoryNode(line) { Text = quoted.Value },
            _ => throw new StoryException($"line {line}: this does not belong in a story"),
        };
    }

    private static StoryNode Plain(string text, int line) => text switch
    {
        "true" => new StoryNode(line) { Plain = true },
        "false" => new StoryNode(line) { Plain = false },
        _ when WholeNumber().IsMatch(text) => new StoryNode(line) { Plain = long.Parse(text, CultureInfo.InvariantCulture) },
        _ => new StoryNode(line) { Text = text },
    };

    // Children, adults, workers, teams, organisations, entries and tries are all different, and what is named is one of them.
    private static void Ids(StoryNode story, StoryNode common)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        void Declare(string id, int line)
        {
            if (!declared.Add(id)) throw new StoryException($"line {line}: two things are called “{id}”");
        }

        foreach (var (part, whole) in new[] { ("organisations", common), ("teams", common), ("workers", common), ("children", story), ("adults", story), ("workers", story) })
            foreach (var (id, node) in whole[part]?.Fields ?? []) Declare(id, node.Line);
        var acts = story["timeline"]!.Items!.Concat(story["expect"]!.Items!.Select(e => e["try"]).OfType<StoryNode>()).ToList();
        foreach (var act in acts)
            if (act.Said("id") is { } id) Declare(id, act.Line);
        void Named(string id, int line)
        {
            if (!declared.Contains(id)) throw new StoryException($"line {line}: nothing is called “{id}”");
        }

        foreach (var act in acts)
        {
            foreach (var field in (string[])["by", "child", "about", "source", "of", "worker", "supervisor", "organisation", "team", "sealed-with", "children", "openers", "guardians", "told", "to", "owner", "watch-point", "reviewer", "authority", "parties", "given-by", "signed-off", "names"])
            {
                // A seal is of an address, and the authority of a consent is said in words.
                if ((act.Said("does"), field) is ("seal", "of") or ("consent", "authority")) continue;
                foreach (var id in act.All(field).Where(i => !(field == "to" && act.Said("does") is not ("share" or "consent")) && !(field == "child" && i == "pair"))) Named(id, act.Line);
            }

            if (act["what"] is { Items: { } what }) foreach (var one in what) Named(one.Text!, act.Line);
            else if (act.Said("does") is "withdraw" or "correct") Named(act.Said("what")!, act.Line);
            foreach (var id in act["limit"]?.All("audience") ?? []) Named(id, act.Line);
            foreach (var (id, _) in act["list"]?.Fields ?? []) Named(id, act.Line);
            foreach (var (id, _) in act["seen"]?.Fields ?? []) Named(id, act.Line);
            foreach (var (id, to) in act["takes-over"]?.Fields ?? [])
            {
                if (id != "tasks") Named(id, to.Line);
                if (!to.Text!.StartsWith("nobody, because ", StringComparison.Ordinal)) Named(to.Text, to.Line);
            }
        }

        foreach (var expected in story["expect"]!.Items!)
        {
            foreach (var field in (string[])["viewer", "child", "known-to"])
                foreach (var id in expected.All(field).Where(i => i != "pair")) Named(id, expected.Line);
            foreach (var question in (string[])["levels", "sees", "sees-not", "told", "not-told", "known", "entries", "held-by"])
                foreach (var (key, node) in expected[question]?.Fields ?? [])
                    foreach (var id in key.Split('/')) Named(id, node.Line);
        }
    }

    [GeneratedRegex("^[-+]?[0-9]+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex WholeNumber();
}
