using System.Globalization;

namespace GoldenThread.Children;

/// <summary>The line at the head of a child's pages: who this is, and which of a birth, before anything is filled in.</summary>
public static class Heading
{
    /// <summary>The line, from what the viewer sees.</summary>
    /// <param name="record">The record.</param>
    /// <param name="statements">The statements that the viewer sees.</param>
    /// <param name="motherCalled">What the mother is called where no name of hers is known; null where that is not known either.</param>
    /// <param name="day">The day.</param>
    /// <param name="known">The moment as known at which.</param>
    public static string Words(ChildRecord record, IReadOnlyList<Statement> statements, string? motherCalled, DateOnly day, DateTimeOffset known)
    {
        var child = new IndividualId(record.Child.Value);
        var name = Last(statements, child, FactKind.Name, day, known)?.Value;
        var born = Last(statements, child, FactKind.Born, day, known)?.Value;
        var due = Last(statements, child, FactKind.Due, day, known)?.Value;
        var number = Last(statements, child, FactKind.NhsNumber, day, known)?.Value;
        var mother = statements.Where(s => s is { Fact: FactKind.ParentOf, IsSo: true } && s.Other == child && s.Stands(known)).Select(s => s.About).FirstOrDefault();
        var words = new List<string> { name ?? (born is null ? "Not yet born" : "Name not known yet") };
        if (record.OfABirth > 1) words.Add($"one of {record.OfABirth switch { 2 => "two", 3 => "three", 4 => "four", var more => $"{more}" }}{(record.BirthOrder is { } order ? $", {Ordinal(order)}" : "")}");
        if (born is not null) words.Add($"born {Day(born)}");
        else if (due is not null) words.Add($"due {Day(due)}");
        if (born is null && mother is { } her) words.Add($"mother {Last(statements, her, FactKind.Name, day, known)?.Value ?? motherCalled ?? "not named"}");
        if (number is { Length: 10 }) words.Add($"NHS number ends {number[^4..]}");
        return string.Join(", ", words);
    }

    /// <summary>The fact that is used of a kind: of several due dates the last recorded; of others the best basis, then the last recorded.</summary>
    public static Statement? Last(IEnumerable<Statement> statements, IndividualId about, FactKind kind, DateOnly day, DateTimeOffset known) => statements
        .Where(s => s.Fact == kind && s.About == about && s.IsSo && s.NotSaid is null && s.Stands(known) && s.Holds(day) != Holding.No)
        .OrderBy(s => kind == FactKind.Due || s.Basis?.Corroborates() == true).ThenBy(s => s.Recorded).ThenBy(s => s.Number.Value).LastOrDefault();

    /// <summary>A day as people read it: "4 May 2026".</summary>
    public static string Day(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"{day:d MMMM yyyy}" : iso;

    private static string Ordinal(int order) => order switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", _ => $"number {order}" };
}
