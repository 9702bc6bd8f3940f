using System.Globalization;
using GoldenThread.Documents.Pathways;
using GoldenThread.Profiles;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Profiles;

/// <summary>Reads a profile out of YAML, and says of every mistake where it is and what may have been meant.</summary>
public sealed partial class ProfileReader
{
    private const int Longest = 256 * 1024;
    private const int Deepest = 20;
    private static readonly string[] ProfileKeys = ["profile", "version", "in-force", "title", "look-again", "escalate", "events", "always-stale-on", "of-the-named-adult", "factors", "prompts", "examples"];
    private static readonly string[] FactorKeys = ["factor", "for", "title", "question", "look-for", "for-family", "core", "own-account", "asked-alone", "asks-gap", "look-again", "stale-on", "opens", "changed", "sources"];
    private static readonly string[] AgeKeys = ["unborn", "under-28-days", "under-6-months", "under-12-months", "older"];
    private const string OfViolence = "contact-with-former-partner";
    private readonly string file;
    private readonly PathwayWords words;
    private readonly List<PathwayMistake> mistakes = [];

    private ProfileReader(string file, PathwayWords words) => (this.file, this.words) = (file, words);

    /// <summary>Reads a definition.</summary>
    /// <param name="file">Name of the file, for its mistakes.</param>
    /// <param name="yaml">Its text.</param>
    /// <param name="words">The events that it may speak of.</param>
    public static ProfileFile Read(string file, string yaml, PathwayWords words)
    {
        var reader = new ProfileReader(file, words);
        ProfileDefinition? definition = null;
        IReadOnlyList<ProfileExample> examples = [];
        if (reader.Root(yaml) is { } root)
        {
            definition = reader.ReadProfile(root);
            examples = reader.ReadExamples(root, definition);
        }

        return new ProfileFile(file, reader.mistakes.Count == 0 ? definition : null, examples, [.. reader.mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column)]);
    }

    private YamlMappingNode? Root(string yaml)
    {
        if (yaml.Length > Longest) return Refuse(new Mark(0, 1, 1), $"The file is longer than {Longest / 1024} KB.");
        try
        {
            // What refers to itself or nests for ever is refused before it is built.
            var (parser, depth) = (new Parser(new StringReader(yaml)), 0);
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) return Refuse(parser.Current.Start, "A profile cannot use references (& and *). Write the text out.");
                if (depth > Deepest) return Refuse(parser.Current.Start, $"This is nested more than {Deepest} levels deep.");
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : Refuse(new Mark(0, 1, 1), "The file must hold one profile.");
        }
        catch (YamlException wrong)
        {
            return Refuse(wrong.Start, $"This is not valid YAML: {wrong.Message}");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            return Refuse(new Mark(0, 1, 1), "This is not valid YAML: something begins and does not end.");
        }
    }

    private YamlMappingNode? Refuse(Mark at, string says)
    {
        mistakes.Add(new PathwayMistake(file, at.Line, at.Column, says));
        return null;
    }

    private ProfileDefinition ReadProfile(YamlMappingNode root)
    {
        Keys(root, ProfileKeys, "a profile");
        var classes = Fields(root, "look-again").ToDictionary(c => c.Key.ToString(), c => Class(c.Key.ToString(), c.Value), StringComparer.Ordinal);
        var events = Fields(root, "events").ToDictionary(g => g.Key.ToString(), g => ((g.Value as YamlSequenceNode)?.Children ?? []).Select(Event).ToList(), StringComparer.Ordinal);
        List<string> always = [.. Nodes(root, "always-stale-on").Select(Event)];
        List<ProfileFactor> factors = [.. Nodes(root, "factors").OfType<YamlMappingNode>().Select(f => ReadFactor(f, classes, events, always))];
        if (factors.Count == 0) Mistake(root, "A profile needs factors.");
        foreach (var twice in Nodes(root, "factors").OfType<YamlMappingNode>().Select(f => Node(f, "factor")).OfType<YamlNode>().GroupBy(n => n.ToString()).Where(g => g.Count() > 1))
            Mistake(twice.Last(), $"There is already a factor “{twice.Key}”.");
        if (factors.Count > 0 && !factors.Exists(f => f.IsCore)) Mistake(root, "A profile needs core factors: without an answer to them no adult counts as assessed.");
        var escalate = Node(root, "escalate") as YamlMappingNode ?? [];
        Keys(escalate, ["under-1-year", "older"], "“escalate”");
        return new ProfileDefinition(Required(root, "profile"), Number(root, "version"), Day(root, "in-force"), Required(root, "title"), [.. factors.DistinctBy(f => f.Id)])
        {
            OfTheNamedAdult = Nodes(root, "of-the-named-adult").Select(Event).ToHashSet(StringComparer.Ordinal),
            EscalateUnderOne = Number(escalate, "under-1-year"),
            EscalateLater = Number(escalate, "older"),
            Prompts = [.. Nodes(root, "prompts").OfType<YamlMappingNode>().Select(p => Prompt(p, factors))],
        };
    }

    private HelpPrompt Prompt(YamlMappingNode node, List<ProfileFactor> factors)
    {
        Keys(node, ["help", "present", "blocked", "sources"], "a prompt");
        var help = Required(node, "help");
        if (help.Length > 0 && !HelpPrompt.Helps.Contains(help)) Mistake(Node(node, "help")!, $"“{help}” is not one of: {string.Join(", ", HelpPrompt.Helps)}.");
        foreach (var unknown in Nodes(node, "present").Where(n => !factors.Exists(f => f.Id == n.ToString()))) Mistake(unknown, $"There is no factor “{unknown}”.{Nearest(unknown.ToString(), factors.Select(f => f.Id))}");
        if (!Nodes(node, "sources").Any()) Missing(node, "sources");
        return new HelpPrompt(help, [.. Nodes(node, "present").Select(n => n.ToString())], Truth(node, "blocked"), [.. Nodes(node, "sources").Select(n => n.ToString())]);
    }

    private LookAgain? Class(string key, YamlNode node)
    {
        if (node is YamlScalarNode { Value: "never" }) return null;
        if (node is not YamlMappingNode days)
        {
            Mistake(node, "Write a number of days for each age, or never.");
            return null;
        }

        Keys(days, AgeKeys, "a class");
        return new LookAgain(key, Number(days, "unborn"), Number(days, "under-28-days"), Number(days, "under-6-months"), Number(days, "under-12-months"), Number(days, "older"));
    }

    private ProfileFactor ReadFactor(YamlMappingNode node, Dictionary<string, LookAgain?> classes, Dictionary<string, List<string>> groups, List<string> always)
    {
        Keys(node, FactorKeys, "a factor");
        var (id, again) = (Required(node, "factor"), Required(node, "look-again"));
        if (again.Length > 0 && !classes.ContainsKey(again)) Mistake(Node(node, "look-again")!, $"There is no class “{again}”. The classes are: {string.Join(", ", classes.Keys)}.");
        var lasts = classes.GetValueOrDefault(again);
        var stale = Nodes(node, "stale-on").SelectMany(n => groups.TryGetValue(n.ToString(), out var group) ? group : [Event(n)]).ToHashSet(StringComparer.Ordinal);
        // History is made out of date by what the factor itself names.
        if (lasts is not null) stale.UnionWith(always);
        var factor = new ProfileFactor(id, One(node, "for", FactorOf.Infant, o => o.InWords()), Plain(node, "title"), Plain(node, "question"))
        {
            LookFor = [.. Nodes(node, "look-for").Select(Plain)],
            ForFamily = Node(node, "for-family") is { } family ? Plain(family) : null,
            IsCore = Truth(node, "core"),
            Enough = One(node, "own-account", EnoughBasis.Corroborated, e => e switch { EnoughBasis.OwnAccount => "yes", EnoughBasis.Observed => "observed", _ => "no" }),
            IsAskedAlone = Truth(node, "asked-alone"),
            AsksGap = Truth(node, "asks-gap"),
            LookAgain = lasts,
            StaleOn = stale,
            Opens = Node(node, "opens") is YamlMappingNode opens ? Opens(opens) : null,
            Changed = Node(node, "changed") is YamlMappingNode changed ? new FactorChange(Number(changed, "since"), Truth(changed, "comparable"), Required(changed, "because")) : null,
            Sources = [.. Nodes(node, "sources").Select(n => n.ToString())],
        };
        if (factor.LookFor.Count == 0) Mistake(node, "Say what to look for: a question alone is answered by whoever is asked.");
        if (factor.Sources.Count == 0) Missing(node, "sources");
        // The family reads nothing of what is asked about adults, nor of what turns on violence or injury: somebody else at home may read it too.
        if (factor.ForFamily is not null && (factor.For is FactorOf.Adult or FactorOf.Family || factor.Opens is not null || factor.StaleOn.Contains(OfViolence)))
            Mistake(Node(node, "for-family")!, "This is not for the family to read: it is about adults, about violence or about an injury.");
        if (factor.IsCore && factor.For != FactorOf.Adult) Mistake(node, "Only a factor for adults can be core.");
        return factor;
    }

    private FactorOpens Opens(YamlMappingNode node)
    {
        Keys(node, ["event", "unless", "asks"], "“opens”");
        return new FactorOpens(Node(node, "event") is { } kind ? Event(kind) : Required(node, "event"), Text(node, "unless"), Text(node, "asks"));
    }

    private string Event(YamlNode node)
    {
        if (!words.Kinds.Contains(node.ToString())) Mistake(node, $"“{node}” is not a known event.{Nearest(node.ToString(), words.Kinds)}");
        return node.ToString();
    }

    private string Plain(YamlMappingNode node, string key)
    {
        if (Node(node, key) is { } value) return Plain(value);
        Missing(node, key);
        return "";
    }

    private string Plain(YamlNode node)
    {
        if (PlainWords.Fault(node.ToString()) is { } fault) Mistake(node, fault);
        return node.ToString();
    }

    private TOne One<TOne>(YamlMappingNode node, string key, TOne otherwise, Func<TOne, string> inWords)
        where TOne : struct, Enum
    {
        var written = Required(node, key);
        if (written.Length == 0) return otherwise;
        foreach (var one in Enum.GetValues<TOne>())
            if (inWords(one) == written) return one;
        Mistake(Node(node, key)!, $"“{written}” is not one of: {string.Join(", ", Enum.GetValues<TOne>().Select(inWords))}.");
        return otherwise;
    }

    private bool Truth(YamlMappingNode node, string key)
    {
        if (Text(node, key) is not { } written) return false;
        if (written is not ("true" or "false")) Mistake(Node(node, key)!, $"“{key}” is true or false.");
        return written == "true";
    }

    private int Number(YamlMappingNode node, string key)
    {
        if (Text(node, key) is { } written && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (Node(node, key) is { } wrong) Mistake(wrong, $"“{wrong}” is not a whole number.");
        else Missing(node, key);
        return 0;
    }

    private DateOnly Day(YamlMappingNode node, string key)
    {
        if (DateOnly.TryParseExact(Text(node, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (Node(node, key) is { } wrong) Mistake(wrong, $"“{wrong}” is not a date. Write it as 2026-03-05.");
        else Missing(node, key);
        return default;
    }

    private string Required(YamlMappingNode node, string key)
    {
        if (Text(node, key) is { Length: > 0 } text) return text;
        Missing(node, key);
        return "";
    }

    private void Missing(YamlMappingNode node, string key) => Mistake(node, $"“{key}” is missing.");

    private void Keys(YamlMappingNode node, string[] known, string what)
    {
        foreach (var key in node.Children.Keys.Where(k => !known.Contains(k.ToString())))
            Mistake(key, $"“{key}” does not belong in {what}.{Nearest(key.ToString(), known)}");
    }

    private void Mistake(YamlNode node, string says) => mistakes.Add(new PathwayMistake(file, node.Start.Line, node.Start.Column, says));

    private static YamlNode? Node(YamlMappingNode node, string key) => node.Children.FirstOrDefault(c => c.Key.ToString() == key).Value;

    private static string? Text(YamlMappingNode node, string key) => (Node(node, key) as YamlScalarNode)?.Value;

    private static IEnumerable<YamlNode> Nodes(YamlMappingNode node, string key) => Node(node, key) as YamlSequenceNode ?? Enumerable.Empty<YamlNode>();

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Fields(YamlMappingNode node, string key) => (Node(node, key) as YamlMappingNode)?.Children ?? Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>();

    private static string Nearest(string written, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Name: k, Distance: Spelling.Distance(written, k))).OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is { } name && nearest.Distance <= Math.Max(2, written.Length / 3) ? $" Did you mean “{name}”?" : "";
    }
}
