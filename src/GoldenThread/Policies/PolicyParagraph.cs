using System.Collections.Immutable;

namespace GoldenThread.Policies;

/// <summary>A piece of the words of a policy: a heading, a paragraph, or the points of a list.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its line, or its points.</param>
public sealed record PolicyParagraph(PolicyParagraphKind Kind, ImmutableArray<string> Lines)
{
    /// <summary>The pieces of a text, in order; no word is left out.</summary>
    public static ImmutableArray<PolicyParagraph> Of(string words)
    {
        var found = new List<(PolicyParagraphKind Kind, List<string> Lines)>();
        var open = false;
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            if (line.Length == 0)
            {
                open = false;
                continue;
            }

            var (kind, said) = line switch
            {
                ['#', ' ', ..] => (PolicyParagraphKind.Heading, line[2..].TrimStart()),
                ['-' or '*' or '•', ' ', ..] => (PolicyParagraphKind.List, line[2..].TrimStart()),
                _ => (PolicyParagraphKind.Text, line),
            };
            if (open && kind == PolicyParagraphKind.List && found[^1].Kind == kind) found[^1].Lines.Add(said);
            else if (open && kind == PolicyParagraphKind.Text) found[^1].Lines[^1] += $" {said}";
            else found.Add((kind, [said]));
            open = kind != PolicyParagraphKind.Heading;
        }

        return [.. found.Select(p => new PolicyParagraph(p.Kind, [.. p.Lines]))];
    }
}
