using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Chronologies;

/// <summary>A review's chronology, and what a person should look at in it.</summary>
internal sealed record ReviewChronology(Chronology Chronology, IReadOnlyDictionary<Guid, IReadOnlyList<ChronologyProblem>> Problems)
{
    private Coded? codes;

    /// <summary>The same with codes in place of names, and what may be left of them; kept until the glossary changes.</summary>
    public (Chronology Chronology, IReadOnlyList<NameLeftOver> Left) WithCodes(ReviewRecord glossary)
    {
        if (codes is { } kept && kept.Glossary == glossary.Id && kept.Version == glossary.Version) return (kept.Chronology, kept.Left);
        var switches = ((GlossaryContent)glossary.Content).Glossary();
        var without = Chronology.Anonymise(switches);
        var left = without.NamesLeft(switches);
        codes = new Coded(glossary.Id, glossary.Version, without, left);
        return (without, left);
    }

    private sealed record Coded(Guid Glossary, uint Version, Chronology Chronology, IReadOnlyList<NameLeftOver> Left);
}
