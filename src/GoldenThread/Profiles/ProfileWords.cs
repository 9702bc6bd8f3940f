using GoldenThread.Children;

namespace GoldenThread.Profiles;

/// <summary>The words in which statements keep answers, and in which people read them.</summary>
public static class ProfileWords
{
    /// <summary>Under which word an answer keeps its value.</summary>
    public const string Value = "value";

    /// <summary>How people were in contact, where it was not in person.</summary>
    public const string How = "how";

    /// <summary>On what a record that was checked rests itself.</summary>
    public const string RestsOn = "rests-on";

    /// <summary>Who of the family interpreted.</summary>
    public const string Interpreter = "interpreted-by";

    /// <summary>Whether somebody was asked alone: "yes" or "no".</summary>
    public const string Alone = "alone";

    /// <summary>The attempts of what could not be assessed, one a line.</summary>
    public const string Attempts = "attempts";

    /// <summary>The hours at which somebody does not protect.</summary>
    public const string Gap = "gap";

    /// <summary>Why: of what does not apply, and of what could not be assessed.</summary>
    public const string Because = "because";

    /// <summary>What was seen or said, and what is done about it.</summary>
    public const string What = "what";

    /// <summary>What the family reads of it, in plain words.</summary>
    public const string ForFamily = "for-family";

    /// <summary>The version of the definition that was asked.</summary>
    public const string Version = "version";

    /// <summary>Of a settlement or a decision: the factor.</summary>
    public const string Factor = "factor";

    /// <summary>Of a settlement: the statement that is relied on.</summary>
    public const string ReliesOn = "relies-on";

    /// <summary>An answer as people say it.</summary>
    public static string InWords(this AnswerValue value) => value switch
    {
        AnswerValue.Present => "present",
        AnswerValue.Excluded => "excluded",
        AnswerValue.CouldNotBeAssessed => "could not be assessed",
        AnswerValue.NotApplicable => "not applicable",
        _ => "not assessed",
    };

    /// <summary>How a factor is shown, as people say it.</summary>
    public static string InWords(this Shown shown) => shown switch
    {
        Shown.Contradicted => "contradicted",
        Shown.CouldNotBeAssessed => "could not be assessed",
        Shown.OutOfDate => "out of date",
        Shown.Present => "present",
        Shown.Uncorroborated => "uncorroborated",
        Shown.Excluded => "excluded",
        Shown.NotApplicable => "not applicable",
        _ => "not assessed",
    };

    /// <summary>For whom, as people say it.</summary>
    public static string InWords(this FactorOf of) => of switch { FactorOf.Infant => "infant", FactorOf.Home => "home", FactorOf.Adult => "adult", _ => "family" };

    /// <summary>True where what is shown asks for nothing now. Only what is excluded on a basis, or does not apply.</summary>
    public static bool IsCalm(this Shown shown) => shown is Shown.Excluded or Shown.NotApplicable;

    /// <summary>An answer that is written so; null where there is none.</summary>
    public static AnswerValue? Read(string? value) => value is not null && Values.TryGetValue(value, out var read) ? read : null;

    /// <summary>A basis that is written so; null where there is none.</summary>
    public static Basis? ReadBasis(string? value) => value is not null && OfBasis.TryGetValue(value, out var read) ? read : null;

    private static readonly Dictionary<string, AnswerValue> Values = Enum.GetValues<AnswerValue>().ToDictionary(v => v.InWords(), StringComparer.Ordinal);
    private static readonly Dictionary<string, Basis> OfBasis = Enum.GetValues<Basis>().ToDictionary(b => b.InWords(), StringComparer.Ordinal);
}
