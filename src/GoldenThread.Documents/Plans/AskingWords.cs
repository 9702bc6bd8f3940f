namespace GoldenThread.Documents.Plans;

/// <summary>Tells a sentence that asks for something from one that tells something.</summary>
internal static class AskingWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "adopt", "agree", "align", "allow", "appoint", "arrange", "ask", "assess", "assign", "audit", "bring", "brief", "build", "carry", "co-produce", "collect", "continue", "decide", "describe", "end", "enable", "explain", "find", "focus", "help", "invest", "involve", "join", "learn", "listen", "look", "move", "name", "plan", "put", "record", "reduce", "refer", "remove", "replace", "simplify", "start", "stop", "tell", "track", "widen", "change", "check", "circulate", "clarify",
        "commission", "complete", "conduct", "consider", "consult", "co-ordinate", "coordinate", "create", "define", "deliver", "design", "develop", "draft",
        "embed", "encourage", "ensure", "establish", "evaluate", "examine", "explore", "extend", "fund", "give", "hold", "identify", "implement", "improve",
        "include", "increase", "introduce", "issue", "keep", "launch", "make", "map", "monitor", "offer", "prepare", "produce", "promote", "provide", "publish",
        "raise", "recruit", "refresh", "remind", "report", "require", "revise", "review", "ring", "roll", "run", "seek", "send", "set", "share", "strengthen",
        "support", "test", "train", "undertake", "update", "use", "work", "write",
    };

    /// <summary>True where "should" or "must" stands near the beginning of a text.</summary>
    public static bool Asks(string text)
    {
        var words = Words(text, 14);
        return words.Take(13).Any(w => w is "should" or "must") && words.Take(8).Any(w => w is "should" or "must") || words.Length > 3
            && words.Take(13).Any(w => w == "should") && !words.Take(6).Any(w => w is "has" or "have");
    }

    /// <summary>True for a sentence that asks, wherever "should" stands in it, or that begins as an order does ("Ensure that …", "To review …", "That …").</summary>
    public static bool AsksOrOrders(string text)
    {
        var words = Words(text, 42);
        if (words.Length < 3 || text.TrimEnd().EndsWith('?')) return false;
        return Verbs.Contains(words[0]) || words[0] is "That" or "that" || (words[0] is "To" or "to" && words[1] is [var first, ..] && char.IsLower(first))
            || words.Take(40).Any(w => w is "should" or "must" or "recommended" or "recommend" or "recommends") || (words.Take(20).Contains("will") && words.Take(20).Contains("to"));
    }

    /// <summary>True for a sentence that begins with a verb as an order does: "Give managers a single view".</summary>
    public static bool Orders(string text) => Words(text, 5) is { Length: > 3 } words && Verbs.Contains(words[0]) && char.IsUpper(words[0][0]);

    // "The Council should:" asks, too.
    private static string[] Words(string text, int most)
    {
        var words = text.Split((char[]?)null, most, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++) words[i] = words[i].TrimEnd(':', ',');
        return words;
    }
}
