using GoldenThread.Plans;

namespace GoldenThread.Storage.Plans;

/// <summary>A word of status as documents write it, and what it means on the partnership's scale.</summary>
public sealed class StatusWord
{
    private StatusWord() => (Words, ByName) = ("", "");

    /// <summary>A word that a document brought.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="words">The words; they are kept as they are compared (<see cref="StatusWords.Plain"/>).</param>
    /// <param name="by">Who uploaded the document, or chose.</param>
    public StatusWord(PartnershipId partnership, string words, Actor by) : this() =>
        (Partnership, Id, Words, At, ByName) = (partnership, Sequence.NewId(), StatusWords.Plain(words), by.Now, by.Name);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The words, as they are compared.</summary>
    [UpTo(Longest.Key)]
    public string Words { get; private set; }

    /// <summary>The key of the level that was chosen; null for no rating.</summary>
    [UpTo(Longest.Key)]
    public string? Level { get; private set; }

    /// <summary>True once somebody chose; before that the words mean what is usual.</summary>
    public bool Chosen { get; private set; }

    /// <summary>When it was met or chosen.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who uploaded the document, or chose.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>Says what the words mean.</summary>
    /// <param name="level">The level; null for no rating.</param>
    /// <param name="by">Who chooses.</param>
    public void Choose(RatingLevel? level, Actor by) => (Level, Chosen, At, ByName) = (level?.Key, true, by.Now, by.Name);
}
