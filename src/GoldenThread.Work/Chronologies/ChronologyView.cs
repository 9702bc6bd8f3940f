using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Chronologies;

/// <summary>The part of a chronology that a question asks for, with names or with codes.</summary>
/// <param name="All">How many entries there are in all.</param>
/// <param name="Entries">Those that are asked for.</param>
/// <param name="Perhaps">Those of which it is not certain that they were known.</param>
/// <param name="HasGlossary">True where the review has names and codes.</param>
/// <param name="Left">What may be left of names; empty unless codes are asked for.</param>
/// <param name="Organisations">Whose entries there are.</param>
/// <param name="People">Whom they concern.</param>
/// <param name="Kinds">Kinds of contact.</param>
internal sealed record ChronologyView(
    int All, IReadOnlyList<ChronologyEntry> Entries, IReadOnlyList<ChronologyEntry> Perhaps, bool HasGlossary, IReadOnlyList<NameLeftOver> Left,
    IReadOnlyList<string> Organisations, IReadOnlyList<string> People, IReadOnlyList<string> Kinds)
{
    public static async Task<ChronologyView> Of(FindChronologies find, Review review, ChronologyQuestion asked)
    {
        var whole = await find.Of(review);
        var glossary = await find.Glossary(review);
        var (chronology, left) = asked.Codes && glossary is not null ? whole.WithCodes(glossary) : (whole.Chronology, []);
        var (entries, perhaps) = asked.Of(chronology);
        return new ChronologyView(
            chronology.Entries.Length, entries, perhaps, glossary is not null, left,
            Distinct(chronology.Entries.Select(e => e.Organisation)), Distinct(chronology.Entries.SelectMany(e => e.People)),
            Distinct(chronology.Entries.Select(e => e.Kind)));
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> words) =>
        [.. words.Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
