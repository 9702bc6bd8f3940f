using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A date as the source gives it.</summary>
/// <param name="Text">As written ("Summer 2018").</param>
/// <param name="Spans">Its places.</param>
/// <param name="Edtf">The same in EDTF (ISO 8601-2), or null where it is not understood ("ongoing").</param>
/// <param name="Meaning">What the date says.</param>
/// <param name="Uncertain">True where which action it belongs to had to be guessed.</param>
public sealed record DraftDate(string Text, ImmutableArray<Span> Spans, string? Edtf, DateMeaning Meaning, bool Uncertain = false)
    : DraftText(Text, Spans);
