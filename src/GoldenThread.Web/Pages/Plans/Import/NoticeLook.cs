using GoldenThread.Plans.Drafts;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>How the page shows a notice of a draft: what it speaks of, and where a person does something about it.</summary>
internal static class NoticeLook
{
    private const int Most = 10;

    /// <summary>Where something is done about a notice of a kind, from the draft's address or the root; null where the notice is enough.</summary>
    public static (string Path, string Words)? Remedy(string kind) => kind switch
    {
        "ratings-not-on-scale" => ("/import/status-words", "Status words"),
        "no-heading-row" or "columns-unclear" or "not-part-of-a-plan" => ("reading", "Say what the columns are"),
        "no-recommendations" or "few-recommendations" or "mostly-other-text" or "asked-elsewhere" or "much-not-placed" or "list-unclear" or "numbers-missing" or "words-missing" => ("reading", "Read it another way"),
        "attachments" => ("attachments", "Choose an attachment"),
        _ => null,
    };

    /// <summary>The pieces that a notice speaks of, each once, in the order of the document.</summary>
    public static IReadOnlyList<OutlinedLeaf> Places(ReadingNotice notice, IReadOnlyList<OutlinedLeaf> outline) =>
    [
        .. notice.Spans.Select(span => outline.FirstOrDefault(l => l.Leaf.Spans.Any(s => s.Start < span.End && span.Start < s.End))).OfType<OutlinedLeaf>()
            .DistinctBy(l => l.Path).OrderBy(l => l.Leaf.Spans[0].Start).Take(Most),
    ];
}
