using System.Globalization;
using GoldenThread.Children;

namespace GoldenThread.Profiles;

/// <summary>An answer, as its statement keeps it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Value">The answer.</param>
public sealed record ProfileAnswer(Statement Statement, AnswerValue Value)
{
    /// <summary>The moment at which it was seen, in UTC.</summary>
    public DateTimeOffset Seen => Statement.Happened;

    /// <summary>When the record had it, in UTC.</summary>
    public DateTimeOffset Recorded => Statement.Recorded;

    /// <summary>Whose it is.</summary>
    public OrganisationId Organisation => Statement.Organisation;

    /// <summary>True where people met; a call observes nothing (ADS19 R3).</summary>
    public bool IsInPerson => Statement.Words.GetValueOrDefault(ProfileWords.How) is null or "in person";

    /// <summary>The attempts of what could not be assessed.</summary>
    public IReadOnlyList<string> Attempts => (Statement.Words.GetValueOrDefault(ProfileWords.Attempts) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The hours at which somebody does not protect; null where nobody said.</summary>
    public string? Gap => Statement.Words.GetValueOrDefault(ProfileWords.Gap);

    /// <summary>What was seen or said, and what is done about it; null where nothing is.</summary>
    public string? What => Statement.Words.GetValueOrDefault(ProfileWords.What);

    /// <summary>What the family reads of it; null where nothing was written for them.</summary>
    public string? ForFamily => Statement.Words.GetValueOrDefault(ProfileWords.ForFamily);

    /// <summary>Why; null where nobody said.</summary>
    public string? Because => Statement.Words.GetValueOrDefault(ProfileWords.Because);

    /// <summary>The version of the definition that was asked; null where the answer does not say.</summary>
    public int? Version => int.TryParse(Statement.Words.GetValueOrDefault(ProfileWords.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>True where somebody was asked about abuse while others could hear.</summary>
    public bool IsOverheard => Statement.Words.GetValueOrDefault(ProfileWords.Alone) == "no";

    /// <summary>The answer that a statement makes; null where it makes none.</summary>
    public static ProfileAnswer? Of(Statement statement) =>
        statement is { Kind: StatementKind.Answer, Value: not null } && ProfileWords.Read(statement.Words.GetValueOrDefault(ProfileWords.Value)) is { } value ? new ProfileAnswer(statement, value) : null;

    /// <summary>On what it rests in truth: a call observes nothing, a record is worth what it rests on, and what carers say of each other, or interpret, is their own account.</summary>
    /// <param name="circle">Who cares for the child, or lives in the home.</param>
    public Basis? RestsOn(CarersOnDay circle)
    {
        var (given, about, day) = (Statement.Basis, Statement.About, Time.LondonTime.Day(Seen));
        if (given is not { } basis) return null;
        var ofCarer = Statement.Source is { } source && (source == about || circle.Contains(source, day));
        if (basis == Basis.RecordsChecked) return ProfileWords.ReadBasis(Statement.Words.GetValueOrDefault(ProfileWords.RestsOn)) is { } under && !under.Corroborates() ? under : basis;
        var interpreted = Guid.TryParse(Statement.Words.GetValueOrDefault(ProfileWords.Interpreter), out var by) && circle.Contains(new IndividualId(by), day);
        if (interpreted || (basis == Basis.Observed && !IsInPerson)) return Basis.OwnAccount;
        return ofCarer && basis is (Basis.ConfirmedByAnother or Basis.Reported) ? Basis.OwnAccount : basis;
    }
}
