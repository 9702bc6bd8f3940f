namespace GoldenThread.Children;

/// <summary>What holds of bases and kinds of facts.</summary>
public static class Bases
{
    /// <summary>True where a statement on this basis corroborates another; what rests on an account, a report or a conclusion does not.</summary>
    public static bool Corroborates(this Basis basis) => basis <= Basis.ConfirmedByAnother;

    /// <summary>A basis as people say it.</summary>
    public static string InWords(this Basis basis) => basis switch
    {
        Basis.Observed => "observed",
        Basis.RecordsChecked => "records checked",
        Basis.ConfirmedByAnother => "confirmed by another",
        Basis.OwnAccount => "own account",
        Basis.Reported => "reported",
        Basis.Inferred => "inferred",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };

    /// <summary>A kind of fact as people say it.</summary>
    public static string InWords(this FactKind kind) => kind switch
    {
        FactKind.NhsNumber => "NHS number",
        FactKind.Gp => "GP",
        FactKind.ParentalResponsibilityFor => "parental responsibility for",
        _ => string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")),
    };

    /// <summary>True where a person has one of a kind at a time. (Several due dates are all kept, and the last recorded is used.)</summary>
    public static bool IsSingle(this FactKind kind) => kind is FactKind.Name or FactKind.Sex or FactKind.Born or FactKind.Died or FactKind.NhsNumber or FactKind.School or FactKind.Gp or FactKind.IdentifiedAs;

    /// <summary>True where the fact is one with a place.</summary>
    public static bool IsOfPlace(this FactKind kind) => kind is FactKind.LivesAt or FactKind.StaysAt;

    /// <summary>True where the fact is one between two people.</summary>
    public static bool IsBetween(this FactKind kind) => kind is >= FactKind.IdentifiedAs and <= FactKind.HasContactWith;

    /// <summary>True where it says the same of both, whoever is named first.</summary>
    public static bool IsMutual(this FactKind kind) => kind is FactKind.PartnerOf or FactKind.FormerPartnerOf or FactKind.SiblingOf;
}
