using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Chronologies;

/// <summary>Switches the words of a page between names and codes, and says what may be left of names in what it coded.</summary>
internal sealed class Coding
{
    private readonly Glossary? glossary;
    private readonly List<string> coded = [];

    private Coding(Glossary? glossary, bool hasGlossary) => (this.glossary, HasGlossary) = (glossary, hasGlossary);

    /// <summary>True where the review has names and codes.</summary>
    public bool HasGlossary { get; }

    /// <summary>True where codes are asked for and there are some.</summary>
    public bool Codes => glossary is not null;

    /// <summary>What may be left of names in what was said so far.</summary>
    public IReadOnlyList<NameLeftOver> Left => glossary is null ? [] : NamesLeftOver.Find(coded, glossary);

    public static async Task<Coding> Of(FindChronologies find, Review review, bool codes)
    {
        var kept = (await find.Glossary(review))?.Content as GlossaryContent;
        return new Coding(codes ? kept?.Glossary() : null, kept is not null);
    }

    /// <summary>The words as they are shown.</summary>
    public string this[string words]
    {
        get
        {
            if (glossary is null) return words;
            var without = glossary.Anonymise(words).Text;
            coded.Add(without);
            return without;
        }
    }
}
