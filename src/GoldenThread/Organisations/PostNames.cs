namespace GoldenThread.Organisations;

/// <summary>The organisation in the name of a post, a person or a group of people: “Northmere County Council” in “Head of Safeguarding, Northmere County Council”.</summary>
public static class PostNames
{
    private static readonly string[] Marks = [",", " – ", " — ", " - ", "(", ")", " at ", " of ", " for ", " in ", "’s ", "'s "];

    // Bodies of the whole country whose names need no noun.
    private static readonly string[] National =
        ["NHS England", "NHS Digital", "Public Health England", "Home Office", "Crown Prosecution Service", "Department for Education", "Ofsted", "Cafcass", "CAFCASS"];

    /// <summary>The organisation that a post is at; null where its name says none.</summary>
    /// <param name="post">The name of a post or a person.</param>
    public static string? BodyOf(NameParts post)
    {
        if (post.Kind == PartyKind.Organisation) return null;
        foreach (var from in Starts(post.Name))
        {
            var piece = post.Name[from..].Trim(' ', ')', '(', ',', '.', ';');
            if (piece.Length > 0 && (char.IsUpper(piece[0]) || char.IsDigit(piece[0])) && IsBody(piece)) return piece;
        }

        return Beside(post.Name);
    }

    private static IEnumerable<int> Starts(string name) =>
        Marks.SelectMany(mark => All(name, mark).Select(at => at + mark.Length)).Distinct().OrderDescending();

    private static IEnumerable<int> All(string name, string mark)
    {
        for (var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
            yield return at;
    }

    // "Designated Doctor Tidewell CCG", "Northmere Police officers": what stands after the last word of the post, or before the first.
    private static string? Beside(string name)
    {
        string[] words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        bool IsPost(string word) => NameForm.Of(word) is { Length: > 0 } form && NameWords.Posts.Contains(NameWords.Singular(form.Split(' ')[^1]));
        var (last, first) = (Array.FindLastIndex(words, IsPost), Array.FindIndex(words, IsPost));
        if (last < 0) return Array.Find(National, n => name.EndsWith(n, StringComparison.Ordinal));
        for (var from = last + 1; from < words.Length; from++)
            if (char.IsUpper(words[from][0]) && IsBody(string.Join(' ', words[from..]).Trim(')', '(', ','))) return Narrowed(string.Join(' ', words[from..]).Trim(')', '(', ','));
        for (var to = first; to > 0; to--)
            if (IsBody(string.Join(' ', words[..to])) && NameWords.Bodies.Contains(NameWords.Singular(NameForm.Of(words[to - 1])))) return string.Join(' ', words[..to]);
        return null;
    }

    private static string Narrowed(string piece) => Array.Find(National, n => piece.EndsWith(n, StringComparison.Ordinal)) ?? piece;

    private static bool IsBody(string piece)
    {
        if (Array.Exists(National, n => piece.EndsWith(n, StringComparison.Ordinal))) return true;
        var parts = NameParts.Of(piece);
        return parts.Kind == PartyKind.Organisation && parts.Words.Length > 1 && (parts.IsWhole || parts.Words.Any(NameWords.ServiceNouns.Contains)) && !parts.IsNobodys
            && !NameWords.Services.Contains(parts.Words[0]) && !parts.Words.All(w => NameWords.Services.Contains(w) || NameWords.Bodies.Contains(w));
    }
}
