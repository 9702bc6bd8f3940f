using System.Text.Json;
using GoldenThread.Children;
using GoldenThread.Documents.Children;
using GoldenThread.Time;

namespace GoldenThread.Work.Children;

/// <summary>A fact of a file, before it is known who its people are.</summary>
internal sealed record ImportedFact(string Person, FactKind Kind, Basis Basis)
{
    public string? Value { get; init; }

    public string? Other { get; init; }

    public string? Source { get; init; }

    public bool Is { get; init; } = true;

    public Share? Share { get; init; }

    public string? Nuance { get; init; }

    public NotSaid? NotSaid { get; init; }

    public ApproximateDate? From { get; init; }

    public ApproximateDate? To { get; init; }

    /// <summary>What it says, of the people of the record.</summary>
    public FactContent Content(IReadOnlyDictionary<string, IndividualId> people) => new(Kind, people[Person])
    {
        Other = Kind.IsBetween() && Other is { } other ? people[other] : null,
        Place = Kind.IsOfPlace() ? Value : null,
        Value = Kind.IsOfPlace() || Kind.IsBetween() ? null : Value,
        Is = Is,
        Share = Share,
        Nuance = Nuance,
        NotSaid = NotSaid,
        From = From,
        To = To,
    };

    /// <summary>Reads a row.</summary>
    /// <exception cref="RuleException">Something is missing or not understood.</exception>
    public static ImportedFact Of(RecordRow row, DateOnly today)
    {
        var kind = Word<FactKind>(row, "kind") ?? throw new RuleException("no kind is given");
        var value = row.Said("value");
        if (kind is FactKind.Born or FactKind.Due or FactKind.Died && value is not null)
        {
            var day = WrittenDay.Read(value) ?? throw new RuleException($"“{value}” is not a day");
            if (kind != FactKind.Due && day > today) throw new RuleException($"“{value}” is in the future");
            value = $"{day:yyyy-MM-dd}";
        }

        if (kind == FactKind.NhsNumber && value is not null) value = NhsNumber.Read(value);
        return new ImportedFact(row.Said("person") ?? row.Said("child") ?? "", kind, Word<Basis>(row, "basis") ?? Basis.RecordsChecked)
        {
            Value = value,
            Other = row.Said("other"),
            Source = row.Said("source"),
            Is = row.Said("is") switch { null or "yes" or "true" => true, "no" or "false" => false, var other => throw new RuleException($"“{other}” is neither yes nor no") },
            Share = Word<Share>(row, "share"),
            Nuance = row.Said("nuance"),
            NotSaid = Word<NotSaid>(row, "not-said"),
            From = Day(row, "from"),
            To = Day(row, "to"),
        };
    }

    private static ApproximateDate? Day(RecordRow row, string column) => row.Said(column) is not { } text ? null
        : ApproximateDate.TryParse(text, out var date) ? date : throw new RuleException($"“{text}” is not a day, a month or a year");

    private static TWord? Word<TWord>(RecordRow row, string column)
        where TWord : struct, Enum
    {
        if (row.Said(column) is not { } text) return null;
        var said = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        foreach (var word in Enum.GetValues<TWord>()) if (string.Equals(word.ToString(), said, StringComparison.OrdinalIgnoreCase)) return word;
        throw new RuleException($"“{text}” is not known as {column}. Known: {string.Join(", ", Enum.GetNames<TWord>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}");
    }
}
