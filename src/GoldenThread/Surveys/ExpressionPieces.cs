namespace GoldenThread.Surveys;

/// <summary>Splits an expression of a form into its pieces.</summary>
internal static class ExpressionPieces
{
    private static readonly string[] Signs = ["!=", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "*", "|"];

    public static List<string> Of(string words)
    {
        var text = words.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var length = Length(text, at);
            pieces.Add(text.Substring(at, length));
            at += length;
        }

        return pieces;
    }

    private static int Length(string text, int at)
    {
        if (text[at] is '\'' or '"')
            return text.IndexOf(text[at], at + 1) is > 0 and var end ? end - at + 1 : throw new RuleException($"“{text}” has a quotation mark without its pair.");
        if (text[at] == '$')
            return at + 1 < text.Length && text[at + 1] == '{' && text.IndexOf('}', at) is > 0 and var close ? close - at + 1 : throw new RuleException($"“{text}” has a ${{ without its }}.");
        if (Array.Find(Signs, s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0) is { } sign) return sign.Length;
        var next = at + 1;
        while (next < text.Length && (char.IsLetterOrDigit(text[next]) || text[next] is '_' or '-' or '.' or ':' or '/')) next++;
        return next - at;
    }
}
