using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Reviews;

/// <summary>Reads the published report of a review out of its numbered parts.</summary>
public static partial class PublishedReviewImport
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableDocumentException">It has no numbered parts, or none on themes and none on recommendations.</exception>
    public static PublishedReview Read(SourceDocument document)
    {
        var (before, sections) = NumberedText.Read(document.Text);
        var joint = Part(sections, s => Has(s, "joint") && Has(s, "theme"));
        var themes = Part(sections, s => s != joint && (Has(s, "theme") || Has(s, "findings") || Has(s, "learning")));
        var recommendations = Part(sections, s => Has(s, "recommendation"));
        if (themes is null && recommendations is null)
            throw new UnreadableDocumentException(
                $"We could not find a numbered section on themes, findings or recommendations in “{document.Source.Name}”, such as “4. Key themes” or “9. Recommendations”. Enter its findings yourself.");
        var opening = sections.TakeWhile(s => s != themes && s != recommendations).SelectMany(s => s.Paragraphs).ToList();
        ImmutableArray<NumberedParagraph> events = [.. opening.Where(p => Event().IsMatch(p.Text))];
        // What a paragraph on the purpose lists below itself belongs to it.
        var purposes = opening.Except(events).Where(p => Purpose().IsMatch(p.Text)).ToList();
        return new PublishedReview(
            string.Join(", ", before.Where(l => !Author().IsMatch(l) && !Reference().IsMatch(l)).Take(2)),
            before.Select(l => Reference().Match(l)).FirstOrDefault(m => m.Success)?.Value ?? "",
            before.Select(l => Author().Match(l)).FirstOrDefault(m => m.Success)?.Groups["name"].Value ?? "",
            [.. opening.Where(p => purposes.Contains(p) || purposes.Any(a => p.Number.StartsWith(a.Number + ".", StringComparison.Ordinal)))],
            Children(sections), events, themes?.Paragraphs ?? [], joint?.Paragraphs ?? [], recommendations?.Paragraphs ?? [], sections);
    }

    private static ImmutableArray<(string Code, string Text)> Children(ImmutableArray<NumberedSection> sections)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paragraph in sections.SelectMany(s => s.Paragraphs))
            foreach (var code in Child().Matches(paragraph.Text).Select(m => m.Value)) found.TryAdd(code, paragraph.Text);
        return [.. found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value))];
    }

    private static NumberedSection? Part(IEnumerable<NumberedSection> sections, Func<NumberedSection, bool> fits) =>
        sections.LastOrDefault(s => s.Paragraphs.Length > 0 && fits(s));

    private static bool Has(NumberedSection section, string word) => section.Title.Contains(word, StringComparison.OrdinalIgnoreCase);

    [CannotRunAway("No repetition in it is without a bound.")]
    [GeneratedRegex(@"\b(?:Infant|Child|Baby|Young Person) (?:[0-9]{1,2}\b|[A-Z]\b(?! \p{Lu}))", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Child();

    [GeneratedRegex(@"\b(?:purpose|aims?|aimed|terms of reference|key lines? of enquiry|scope)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:events?|meetings?|workshops?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Event();

    [GeneratedRegex(@"^[A-Z]{2,5} ?[0-9]{1,4}(?: ?/ ?[A-Z]{2,5} ?[0-9]{1,4})*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:(?:Independent )?(?:Lead )?(?:Author|Reviewer)s?):\s*(?<name>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Author();
}
