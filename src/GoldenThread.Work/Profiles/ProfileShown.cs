using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Work.Children;

namespace GoldenThread.Work.Profiles;

/// <summary>A child's profile on a moment, as known at a moment, for somebody who looks or for the system. Nothing in it is added up.</summary>
/// <param name="Profile">What it is worked out by.</param>
/// <param name="When">The moment asked about, in UTC.</param>
/// <param name="Around">The adults around the child, each with their own column, asked or not.</param>
internal sealed record ProfileShown(Profile Profile, DateTimeOffset When, AroundShown Around)
{
    /// <summary>What is asked.</summary>
    public ProfileDefinition Definition => Profile.Definition;

    /// <summary>The day asked about.</summary>
    public DateOnly Day => Time.LondonTime.Day(When);

    /// <summary>The child's day of birth, where it is known and not after the day.</summary>
    public DateOnly? Born => Profile.Born(Day);

    /// <summary>True until the second birthday.</summary>
    public bool IsAsked => ProfileDefinition.IsAskedOn(Born, Day);

    /// <summary>The adults: those around the child, and those about whom somebody answered.</summary>
    public required IReadOnlyList<IndividualId> Adults { get; init; }

    /// <summary>Every factor, those for adults once for each adult.</summary>
    public required IReadOnlyList<FactorShown> Factors { get; init; }

    /// <summary>Those of a group.</summary>
    public IEnumerable<FactorShown> Of(FactorOf group) => Factors.Where(f => f.Factor.For == group);

    /// <summary>Those of an adult.</summary>
    public IEnumerable<FactorShown> Of(IndividualId adult) => Factors.Where(f => f.Person == adult);

    /// <summary>One of them.</summary>
    public FactorShown? Find(string? factor, IndividualId? person) => Factors.FirstOrDefault(f => f.Factor.Id == factor && f.Person == person);

    /// <summary>True where nobody has answered anything: the most worrying profile, never a clean one.</summary>
    public bool IsEmpty => Factors.All(f => f.Shown == Shown.NotAssessed);

    /// <summary>Blocked assessments about which it is asked whether to escalate.</summary>
    public IEnumerable<FactorShown> AsksToEscalate => Factors.Where(f => f.AsksToEscalate(Definition, Born, Day));

    /// <summary>How the factors of a group stand, by name: those that ask for something first. Nothing is counted.</summary>
    public static IEnumerable<(string Stands, string Names)> Summary(IEnumerable<FactorShown> factors)
    {
        var all = factors.ToList();
        if (all.TrueForAll(f => f.Shown == Shown.NotAssessed)) return [("Not assessed", "nobody has answered anything")];
        return ((Shown[])[Shown.Contradicted, Shown.CouldNotBeAssessed, Shown.Present, Shown.Uncorroborated, Shown.OutOfDate, Shown.NotAssessed, Shown.Excluded, Shown.NotApplicable]).Select(kind => (kind, Names: all.Where(f => f.Shown == kind).Select(f => Lower(f.Factor.Title)).ToList()))
            .Where(k => k.Names.Count > 0).Select(k => ($"{char.ToUpperInvariant(k.kind.InWords()[0])}{k.kind.InWords()[1..]}", string.Join(", ", k.Names)));
    }

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    /// <summary>How a factor is shown, in words: with what an answer that is out of date was, and why it is.</summary>
    public static string InWords(FactorShown shown) => shown.Shown == Shown.OutOfDate && shown.Stale is { } stale
        ? $"{shown.Shown.InWords()}: it was {string.Join(" and ", shown.Counting.Select(WasInWords).Distinct())}; {InWords(stale)}"
        : shown.Shown.InWords();

    /// <summary>The question to which an answer was given, where it was worded otherwise then; null where it is the same.</summary>
    public static string? AskedThen(ProfileFactor factor, ProfileAnswer answer) =>
        Documents.Profiles.ProfileDefinitions.Version(answer.Version)?.Find(factor.Id)?.Question is { } then && then != factor.Question ? then : null;

    /// <summary>What is said of answers to an earlier wording: whether they count, and why; null where there are none.</summary>
    public static string? OfEarlierWording(FactorShown factor) => factor.Factor.Changed is not { } changed || !factor.Earlier.Any(a => a.Version < changed.Since) ? null
        : changed.IsComparable ? $"Answers to the earlier wording still count: {changed.Because}" : $"Answers to the earlier wording do not count: {changed.Because}";

    /// <summary>Why an answer is out of date.</summary>
    public static string InWords(Stale stale)
    {
        var day = $"{Time.LondonTime.Day(stale.Since):d MMMM yyyy}";
        string Happened() => $"{Documents.Pathways.PathwayProse.Event(new GoldenThread.Pathways.EventKind(stale.Event!.Value!), Documents.Pathways.PathwayWords.Current)}, {Time.LondonTime.Day(stale.Event.Happened):d MMMM yyyy}";
        return stale.By switch
        {
            StaleBy.Time => $"it held until {day}",
            StaleBy.Event => $"since then {Happened()}",
            _ => $"something was not known then: {Happened()}, recorded {day}",
        };
    }

    private static string WasInWords(AnswerStanding one) => one is { Value: AnswerValue.Excluded, Excludes: false } ? "uncorroborated" : one.Value.InWords();
}
