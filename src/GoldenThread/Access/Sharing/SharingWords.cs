namespace GoldenThread.Access.Sharing;

/// <summary>Bases and kinds of sharing as people say them.</summary>
public static class SharingWords
{
    /// <summary>A basis in a few words: "duty to safeguard".</summary>
    public static string InWords(this ShareBasis basis) => string.Concat(basis.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>A basis with the law that it names.</summary>
    public static string WithLaw(this ShareBasis basis) => basis switch
    {
        ShareBasis.DutyToSafeguard => "Duty to safeguard (Children Act 2004, section 11)",
        ShareBasis.DutyToDisclose => "Duty to disclose (Children’s Wellbeing and Schools Act 2026, section 4)",
        ShareBasis.PublicTask => "Public task (Data Protection Act 2018, schedule 1, paragraph 18)",
        ShareBasis.LegalObligation => "Legal obligation",
        ShareBasis.VitalInterests => "Vital interests",
        ShareBasis.Consent => "Consent",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };

    /// <summary>The basis that a few words name; null where there is none.</summary>
    public static ShareBasis? Basis(string? words) => Enum.GetValues<ShareBasis>().Where(b => b.InWords() == words).Select(b => (ShareBasis?)b).FirstOrDefault();

    /// <summary>A kind in words.</summary>
    public static string InWords(this ShareKind kind) => kind == ShareKind.Routine ? "routine" : "safeguarding concern";

    /// <summary>Why consent is not asked for, in words.</summary>
    public static string InWords(this WithoutConsent why) => why switch
    {
        WithoutConsent.CannotBeGiven => "consent cannot be given",
        WithoutConsent.CannotBeHad => "consent cannot reasonably be had",
        _ => "asking would prejudice the child’s protection",
    };
}
