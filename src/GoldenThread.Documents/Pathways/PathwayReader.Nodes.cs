using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Pathways;

// What stands under a key, and what is said where it does not.
public sealed partial class PathwayReader
{
    private int Number(YamlMappingNode node, string key)
    {
        if (Node(node, key) is { } value) return Number(value);
        Missing(node, key);
        return 0;
    }

    private int Number(YamlNode node)
    {
        if (int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Mistake(node, $"“{node}” is not a whole number.");
        return 0;
    }

    private DateOnly Day(YamlMappingNode node, string key)
    {
        if (Node(node, key) is not { } value)
        {
            Missing(node, key);
            return default;
        }

        if (DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Mistake(value, $"“{value}” is not a date. Write it as 2026-03-05.");
        return default;
    }

    private string Required(YamlMappingNode node, string key)
    {
        if (Text(node, key) is { Length: > 0 } text) return text;
        Missing(node, key);
        return "";
    }

    private void Missing(YamlMappingNode node, string key) => Mistake(node, $"“{key}” is missing.");

    private void Duplicates(IEnumerable<YamlNode> nodes, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes.OfType<YamlMappingNode>().Select(n => Node(n, key)).OfType<YamlNode>())
            if (!seen.Add(node.ToString())) Mistake(node, $"There is already a {key} “{node}”.");
    }

    private void Keys(YamlMappingNode node, string[] known, string what)
    {
        foreach (var key in node.Children.Keys.Where(k => !known.Contains(k.ToString())))
            Mistake(key, $"“{key}” does not belong in {what}.{Nearest(key.ToString(), known)}");
    }

    private void Mistake(YamlNode node, string says) => mistakes.Add(new PathwayMistake(file, node.Start.Line, node.Start.Column, says));

    private static YamlNode? Node(YamlMappingNode node, string key) => node.Children.FirstOrDefault(c => c.Key.ToString() == key).Value;

    private static string? Text(YamlMappingNode node, string key) => (Node(node, key) as YamlScalarNode)?.Value;

    private static IEnumerable<YamlNode> Nodes(YamlMappingNode node, string key) => Node(node, key) as YamlSequenceNode ?? Enumerable.Empty<YamlNode>();

    private static string Nearest(string written, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Name: k, Distance: Spelling.Distance(written, k))).OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is { } name && nearest.Distance <= Math.Max(2, written.Length / 3) ? $" Did you mean “{name}”?" : "";
    }
}
