using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Time;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Profiles;

// Worked examples.
public sealed partial class ProfileReader
{
    private static readonly string[] ExampleKeys = ["says", "born", "due", "entries", "asked"];
    private static readonly string[] EntryKeys =
        ["at", "recorded", "by", "answer", "is", "basis", "rests-on", "how", "source", "alone", "gap", "attempts", "version", "event", "names", "settles", "on", "parent"];

    private IReadOnlyList<ProfileExample> ReadExamples(YamlMappingNode root, ProfileDefinition definition) =>
        [.. Nodes(root, "examples").OfType<YamlMappingNode>().Select(n => ReadExample(n, definition))];

    private ProfileExample ReadExample(YamlMappingNode node, ProfileDefinition definition)
    {
        Keys(node, ExampleKeys, "an example");
        var (partnership, child) = (PartnershipId.New(), ChildId.New());
        var (adults, organisations) = (new Dictionary<string, IndividualId>(StringComparer.Ordinal), new Dictionary<string, OrganisationId>(StringComparer.Ordinal));
        var statements = new List<Statement>();
        IndividualId Adult(string name) => adults.TryGetValue(name, out var known) ? known : adults[name] = IndividualId.New();
        OrganisationId By(string name) => organisations.TryGetValue(name, out var known) ? known : organisations[name] = OrganisationId.New();
        if (Text(node, "born") is not null)
        {
            var day = Day(node, "born");
            statements.Add(Statement.OfFact(
                partnership, child, StatementId.New(), new WrittenBy(By("hospital"), null, "hospital", First(day)), new FactContent(FactKind.Born, new IndividualId(child.Value)) { Value = $"{day:yyyy-MM-dd}" },
                new Given { Basis = Basis.RecordsChecked }));
        }

        foreach (var entry in Nodes(node, "entries").OfType<YamlMappingNode>())
        {
            Keys(entry, EntryKeys, "an entry");
            var at = Moment(entry, "at") ?? DateTimeOffset.MinValue;
            var recorded = Moment(entry, "recorded") ?? at;
            if (recorded < at) Mistake(Node(entry, "recorded")!, "Nothing is recorded before it happens.");
            var by = new WrittenBy(By(Text(entry, "by") ?? "lead"), null, Text(entry, "by") ?? "lead", recorded < at ? at : recorded);
            statements.AddRange(Entry(entry, definition, partnership, child, by, at, statements, Adult));
        }

        List<ProfileExampleQuestion> asked = [.. Nodes(node, "asked").OfType<YamlMappingNode>().Select(q => Question(q, definition, adults))];
        return new ProfileExample(Required(node, "says"), child, statements, adults, asked, node.Start.Line);
    }

    private IEnumerable<Statement> Entry(
        YamlMappingNode entry, ProfileDefinition definition, PartnershipId partnership, ChildId child, WrittenBy by, DateTimeOffset at, List<Statement> before, Func<string, IndividualId> adult)
    {
        var given = new Given { Happened = at, Basis = ProfileWords.ReadBasis(Text(entry, "basis")), Source = Text(entry, "source") is { } source ? adult(source) : null };
        if (Text(entry, "event") is { } kind)
        {
            _ = Event(Node(entry, "event")!);
            yield return new Statement(partnership, child, StatementId.New(), StatementKind.Event, by, given) { Value = kind, About = Text(entry, "names") is { } named ? adult(named) : null };
            if (kind == "birth") yield return Statement.OfFact(partnership, child, StatementId.New(), by, new FactContent(FactKind.Born, new IndividualId(child.Value)) { Value = $"{LondonTime.Day(at):yyyy-MM-dd}" }, given with { Basis = Basis.RecordsChecked });
        }
        else if (Text(entry, "parent") is { } parent)
            yield return Statement.OfFact(partnership, child, StatementId.New(), by, new FactContent(FactKind.ParentOf, adult(parent)) { Other = new IndividualId(child.Value) }, given with { Basis = given.Basis ?? Basis.RecordsChecked });
        else if (Text(entry, "settles") is { } settles)
        {
            var (factor, person) = Key(Node(entry, "settles")!, settles, definition, adult);
            var on = before.LastOrDefault(s => s.Kind == StatementKind.Answer && s.Value == factor && s.About == person && s.AuthorName == Text(entry, "on"));
            if (on is null) Mistake(entry, $"“{Text(entry, "on")}” has not answered {settles}.");
            else yield return new Statement(partnership, child, StatementId.New(), StatementKind.Settlement, by, given) { About = person, Words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Factor] = factor, [ProfileWords.ReliesOn] = on.Number.Value.ToString() } };
        }
        else
        {
            var (factor, person) = Key(Node(entry, "answer") ?? entry, Required(entry, "answer"), definition, adult);
            var value = Required(entry, "is");
            if (ProfileWords.Read(value) is null) Mistake(Node(entry, "is") ?? entry, $"“{value}” is not an answer.");
            if (Text(entry, "basis") is not null && given.Basis is null) Mistake(Node(entry, "basis")!, $"“{Text(entry, "basis")}” is not a basis.");
            var said = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Value] = value };
            foreach (var word in (string[])[ProfileWords.How, ProfileWords.RestsOn, ProfileWords.Alone, ProfileWords.Gap, ProfileWords.Version])
                if (Text(entry, word) is { } text) said[word] = text;
            if (Nodes(entry, "attempts").Select(n => n.ToString()).ToList() is { Count: > 0 } attempts) said[ProfileWords.Attempts] = string.Join('\n', attempts);
            yield return new Statement(partnership, child, StatementId.New(), StatementKind.Answer, by, given) { Value = factor, About = person, Words = said };
        }
    }

    private ProfileExampleQuestion Question(YamlMappingNode node, ProfileDefinition definition, Dictionary<string, IndividualId> adults)
    {
        Keys(node, ["when", "known-at", "shown"], "a question");
        var when = Moment(node, "when", end: true) ?? DateTimeOffset.MaxValue;
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Fields(node, "shown"))
        {
            var name = key.ToString().Split('/') is [_, var of] ? of : null;
            if (name is not null && !adults.ContainsKey(name)) adults[name] = IndividualId.New();
            _ = Key(key, key.ToString(), definition, n => adults[n]);
            shown[key.ToString()] = value.ToString();
        }

        return new ProfileExampleQuestion(when, Moment(node, "known-at", end: true) ?? when, shown, node.Start.Line);
    }

    // "alcohol/mara" or "housing".
    private (string Factor, IndividualId? Person) Key(YamlNode node, string written, ProfileDefinition definition, Func<string, IndividualId> adult)
    {
        var parts = written.Split('/');
        if (definition.Find(parts[0]) is not { } factor) Mistake(node, $"There is no factor “{parts[0]}”.{Nearest(parts[0], definition.Factors.Select(f => f.Id))}");
        else if (factor.For == FactorOf.Adult != parts.Length > 1) Mistake(node, factor.For == FactorOf.Adult ? $"“{parts[0]}” is answered for an adult: “{parts[0]}/name”." : $"“{parts[0]}” is not answered for an adult.");
        return (parts[0], parts.Length > 1 ? adult(parts[1]) : null);
    }

    private DateTimeOffset? Moment(YamlMappingNode node, string key, bool end = false)
    {
        if (Text(node, key) is not { } text)
        {
            if (key is "at" or "when") Missing(node, key);
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return end ? new DateTimeOffset(LondonTime.End(day), TimeSpan.Zero) : First(day);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)) return new DateTimeOffset(LondonTime.Utc(clock), TimeSpan.Zero);
        Mistake(Node(node, key)!, $"“{text}” is not a date and time. Write it as 2026-03-05 or 2026-03-05 10:00.");
        return null;
    }

    private static DateTimeOffset First(DateOnly day) => new(LondonTime.Start(day), TimeSpan.Zero);
}
