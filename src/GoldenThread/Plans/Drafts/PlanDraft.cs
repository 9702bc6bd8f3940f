using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>What an importer understood of a document, before a person accepts it.</summary>
/// <remarks>
/// A tree. Its leaves are the <see cref="DraftText"/>s (and the types derived from it): every character of the decoded source
/// that is not white space is in exactly one leaf's spans, so nothing can be lost unseen (systems.md D7).
/// An object that is not a leaf covers what its leaves cover.
/// </remarks>
public sealed record PlanDraft
{
    /// <summary>The document that was read.</summary>
    public required DraftSource Source { get; init; }

    /// <summary>What kind of document it was taken for.</summary>
    public required DraftKind Kind { get; init; }

    /// <summary>The document's title, or null where it has none.</summary>
    public DraftText? Title { get; init; }

    /// <summary>The reference as printed ("ADS14", "LDS 19 / OD 20"); its <see cref="DraftText.Spans"/> are empty where it stands inside the title.</summary>
    public DraftText? Reference { get; init; }

    /// <summary>Who wrote the document, where it says so (a review's author).</summary>
    public DraftText? Author { get; init; }

    /// <summary>When it was published, or the date of its version.</summary>
    public DraftDate? Published { get; init; }

    /// <summary>When it was last reviewed.</summary>
    public DraftDate? Reviewed { get; init; }

    /// <summary>The recommendations, in the document's order.</summary>
    public ImmutableArray<DraftRecommendation> Recommendations { get; init; } = [];

    /// <summary>Headed, numbered paragraphs: progress by theme, or the body of a review.</summary>
    public ImmutableArray<DraftSection> Sections { get; init; } = [];

    /// <summary>What carries no content of its own: page headers, repeated table headers, page numbers, markup, legends, links.</summary>
    public ImmutableArray<DraftFurniture> Furniture { get; init; } = [];

    /// <summary>What could not be placed. Never dropped.</summary>
    public ImmutableArray<DraftText> Unplaced { get; init; } = [];

    /// <summary>What the person who checks the draft should know: tracked changes, macros not run, counts that disagree.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];
}

/// <summary>The document that a draft was read from.</summary>
/// <param name="Name">File name without folders.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="Characters">Length of the decoded text in UTF-16 code units.</param>
public sealed record DraftSource(string Name, string Sha256, int Characters);

/// <summary>What kind of document a draft was read from.</summary>
public enum DraftKind
{
    /// <summary>An action plan or summary of progress under recommendations.</summary>
    Plan,

    /// <summary>A summary of progress by theme, without recommendations.</summary>
    Progress,

    /// <summary>A review with numbered paragraphs and recommendations.</summary>
    Review,
}

/// <summary>A leaf: a piece of text and the places in the source that it was read from.</summary>
/// <param name="Text">The text as a reader should see it: entities decoded, wrapped lines joined, markup taken out.</param>
/// <param name="Spans">Its places in the decoded source; empty where a person typed it.</param>
public record DraftText(string Text, ImmutableArray<Span> Spans);

/// <summary>A piece that carries no content of its own.</summary>
/// <param name="Text">As it stands in the source.</param>
/// <param name="Spans">Its places.</param>
/// <param name="Kind">Why it is furniture.</param>
public sealed record DraftFurniture(string Text, ImmutableArray<Span> Spans, FurnitureKind Kind) : DraftText(Text, Spans);

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
}

/// <summary>A date as the source gives it.</summary>
/// <param name="Text">As written ("Summer 2018").</param>
/// <param name="Spans">Its places.</param>
/// <param name="Edtf">The same in EDTF (ISO 8601-2), or null where it is not understood ("ongoing").</param>
/// <param name="Meaning">What the date says.</param>
/// <param name="Uncertain">True where which action it belongs to had to be guessed.</param>
public sealed record DraftDate(string Text, ImmutableArray<Span> Spans, string? Edtf, DateMeaning Meaning, bool Uncertain = false)
    : DraftText(Text, Spans);

/// <summary>A rating as the source gives it.</summary>
/// <param name="Text">As written ("Green"), or the name of a cell's colour where it holds no words.</param>
/// <param name="Spans">Its places.</param>
/// <param name="Level">Key of the level on the partnership's scale, or null where the word is on no scale.</param>
public sealed record DraftRating(string Text, ImmutableArray<Span> Spans, string? Level) : DraftText(Text, Spans);

/// <summary>An organisation that acts in an action or a paragraph.</summary>
/// <param name="Name">As written.</param>
/// <param name="Spans">Its places where it has a cell or a line of its own, otherwise empty.</param>
/// <param name="Mentions">Its places inside the text of the action or paragraph; those characters belong to that text.</param>
public sealed record DraftOrganisation(string Name, ImmutableArray<Span> Spans, ImmutableArray<Span> Mentions) : DraftText(Name, Spans);

/// <summary>A recommendation, or a part of one.</summary>
public sealed record DraftRecommendation
{
    /// <summary>The number as in the source ("4", "10.1.1", "9.2"; for a part "i"), without its full stop or bracket; null where it has none.</summary>
    public DraftText? Number { get; init; }

    /// <summary>The recommendation's words. Null only where every word is in its parts.</summary>
    public DraftText? Text { get; init; }

    /// <summary>The rating, or null: a blank is no rating.</summary>
    public DraftRating? Rating { get; init; }

    /// <summary>The question put to the board, where it stands apart from the recommendation.</summary>
    public DraftText? BoardQuestion { get; init; }

    /// <summary>Impacts stated for the recommendation as a whole, or that no single action can be given.</summary>
    public ImmutableArray<DraftText> Impacts { get; init; } = [];

    /// <summary>Parts such as 4 i) and 4 ii).</summary>
    public ImmutableArray<DraftRecommendation> Parts { get; init; } = [];

    /// <summary>What is said to have been done or to be done.</summary>
    public ImmutableArray<DraftAction> Actions { get; init; } = [];
}

/// <summary>An action, or a paragraph of progress, under a recommendation.</summary>
public sealed record DraftAction
{
    /// <summary>Its words.</summary>
    public required DraftText Text { get; init; }

    /// <summary>The organisations that act in it.</summary>
    public ImmutableArray<DraftOrganisation> Organisations { get; init; } = [];

    /// <summary>Its dates.</summary>
    public ImmutableArray<DraftDate> Dates { get; init; } = [];

    /// <summary>The impact stated for it, or null.</summary>
    public DraftText? Impact { get; init; }

    /// <summary>A rating of its own, where the source rates actions.</summary>
    public DraftRating? Rating { get; init; }
}

/// <summary>A heading and the paragraphs below it.</summary>
public sealed record DraftSection
{
    /// <summary>The heading, or null for what stands before the first.</summary>
    public DraftText? Heading { get; init; }

    /// <summary>Its paragraphs.</summary>
    public ImmutableArray<DraftParagraph> Paragraphs { get; init; } = [];
}

/// <summary>A paragraph of a section.</summary>
public sealed record DraftParagraph
{
    /// <summary>Its number as in the source; where the source lost it, the number that it must have had, with no spans.</summary>
    public DraftText? Number { get; init; }

    /// <summary>Its words, quotations included; the spans leave out the quotations, which are leaves of their own.</summary>
    public required DraftText Text { get; init; }

    /// <summary>The organisations that act in it.</summary>
    public ImmutableArray<DraftOrganisation> Organisations { get; init; } = [];

    /// <summary>What it quotes.</summary>
    public ImmutableArray<DraftQuote> Quotes { get; init; } = [];
}

/// <summary>Words quoted from somebody else's report: evidence from outside (systems.md B13).</summary>
/// <param name="Text">The words between the quotation marks.</param>
/// <param name="Spans">Their places.</param>
/// <param name="AttributedTo">Whose words they are ("Ofsted inspection"), or null where the text does not say.</param>
public sealed record DraftQuote(string Text, ImmutableArray<Span> Spans, string? AttributedTo) : DraftText(Text, Spans);
