using System.Text;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>A part of a text that was changed: words that stayed, or words that were removed and what was added in their place.</summary>
/// <param name="Kept">Words that stayed; empty where some were changed.</param>
/// <param name="Removed">Words that were removed; empty for none.</param>
/// <param name="Added">Words that were added; empty for none.</param>
internal sealed record WordDifference(string Kept, string Removed, string Added)
{
    // Longer texts are shown as they were and as they are: comparing them costs more than it tells.
    private const int Longest = 20_000;

    /// <summary>What changed from one text to another, word by word, in the order of the text.</summary>
    public static IReadOnlyList<WordDifference> Between(string before, string after)
    {
        if (before.Length > Longest || after.Length > Longest) return [new("", before, after)];
        var parts = new List<WordDifference>();
        var (kept, removed, added, space) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), "");
        foreach (var piece in InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance).Lines)
        {
            var changing = removed.Length + added.Length > 0;
            if (piece.Type == ChangeType.Unchanged && changing && string.IsNullOrWhiteSpace(piece.Text))
            {
                // Words that were changed one after the other are read as one change, with the spaces between them.
                space += piece.Text;
            }
            else if (piece.Type == ChangeType.Unchanged)
            {
                if (changing) Change();
                kept.Append(space).Append(piece.Text);
                space = "";
            }
            else
            {
                if (kept.Length > 0) Keep();
                if (space.Length > 0)
                {
                    removed.Append(space);
                    added.Append(space);
                    space = "";
                }

                (piece.Type == ChangeType.Deleted ? removed : added).Append(piece.Text);
            }
        }

        if (removed.Length + added.Length > 0) Change();
        kept.Append(space);
        if (kept.Length > 0) Keep();
        return parts;

        void Change()
        {
            parts.Add(new("", removed.ToString(), added.ToString()));
            removed.Clear();
            added.Clear();
        }

        void Keep()
        {
            parts.Add(new(kept.ToString(), "", ""));
            kept.Clear();
        }
    }
}
