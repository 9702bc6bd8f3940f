namespace GoldenThread.Profiles;

/// <summary>A version of the profile: its questions and how long their answers hold.</summary>
/// <param name="Key">Which profile.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="InForce">The day from which it is asked.</param>
/// <param name="Title">Its name.</param>
/// <param name="Factors">The questions, in the order in which they are asked.</param>
public sealed record ProfileDefinition(string Key, int Version, DateOnly InForce, string Title, IReadOnlyList<ProfileFactor> Factors)
{
    private const int LastBirthday = 2;

    private readonly Dictionary<string, ProfileFactor> byId = Factors.ToDictionary(f => f.Id, StringComparer.Ordinal);

    /// <summary>Kinds of events that touch the answers about the adult whom they name, and nobody else's.</summary>
    public IReadOnlySet<string> OfTheNamedAdult { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>After how many days a blocked assessment asks whether to escalate, of a child under one or not yet born (P:5.15).</summary>
    public int EscalateUnderOne { get; init; }

    /// <summary>The same of an older child.</summary>
    public int EscalateLater { get; init; }

    /// <summary>What asks a practitioner to think about help, each by itself.</summary>
    public IReadOnlyList<HelpPrompt> Prompts { get; init; } = [];

    /// <summary>What an adult needs an answer to before they count as assessed.</summary>
    public IReadOnlyList<ProfileFactor> Core { get; } = [.. Factors.Where(f => f.IsCore)];

    /// <summary>A question; null where this version does not ask it.</summary>
    public ProfileFactor? Find(string? id) => id is not null && byId.TryGetValue(id, out var found) ? found : null;

    /// <summary>True until the second birthday, when the profile ends with what goes into the plan.</summary>
    /// <param name="born">The child's day of birth; null where it is not known.</param>
    /// <param name="day">The day.</param>
    public static bool IsAskedOn(DateOnly? born, DateOnly day) => born is not { } birth || day < birth.AddYears(LastBirthday);
}
