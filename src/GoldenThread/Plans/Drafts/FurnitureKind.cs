namespace GoldenThread.Plans.Drafts;

/// <summary>Why a piece is furniture.</summary>
public enum FurnitureKind
{
    /// <summary>Tags, emphasis marks, bullets, table pipes and rules.</summary>
    Markup,

    /// <summary>The words of a header or footer that stands on pages, or of a logo.</summary>
    PageHeader,

    /// <summary>A page number.</summary>
    PageNumber,

    /// <summary>A table's header row, also where it is repeated or strays into a cell.</summary>
    TableHeader,

    /// <summary>The key to the ratings.</summary>
    Legend,

    /// <summary>A bare link.</summary>
    Link,

    /// <summary>The word or number that only labels what follows ("Recommendation", "Published", "Author:").</summary>
    Label,

    /// <summary>What a plan has no place for, such as a column for the scope of each recommendation. It stays in the source document.</summary>
    Aside,
}
