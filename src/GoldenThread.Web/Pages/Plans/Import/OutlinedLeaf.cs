using GoldenThread.Plans.Drafts;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>A leaf of a draft with its address, for pages that link each piece to its place in the source and back.</summary>
/// <param name="Path">Address of the leaf (see <see cref="DraftPath"/>).</param>
/// <param name="Piece">Address of the piece that is corrected when the leaf is: for an organisation its action.</param>
/// <param name="Place">What the page shows together: a recommendation, a section, the head, what is unplaced, furniture.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Leaf">Its words and places.</param>
internal sealed record OutlinedLeaf(string Path, string Piece, string Place, string Kind, DraftText Leaf)
{
    /// <summary>The leaf's address as an anchor of a page.</summary>
    public string Anchor => Path.Replace('/', '-');
}
