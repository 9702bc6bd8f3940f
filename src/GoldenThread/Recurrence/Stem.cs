namespace GoldenThread.Recurrence;

/// <summary>Takes the endings off English words, so that “assessed”, “assessing” and “assessment” meet.</summary>
/// <remarks>The algorithm of M. F. Porter, “An algorithm for suffix stripping”, Program 14 (1980), 130–137, step by step.</remarks>
public static class Stem
{
    private static readonly (string Ending, string Becomes)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("isation", "ize"), ("iser", "ize"),
    ];

    private static readonly (string Ending, string Becomes)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("alise", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "ise"];

    /// <summary>The stem of a word in small letters. Words of one or two letters, and words with other signs than a to z, stay as they are.</summary>
    public static string Of(string word)
    {
        if (word.Length <= 2 || word.Any(c => c is < 'a' or > 'z')) return word;
        var stem = Verbal(Plural(word));
        if (stem.Length > 1 && stem[^1] == 'y' && HasVowel(stem[..^1])) stem = stem[..^1] + "i";
        stem = Replaced(stem, Second);
        stem = Replaced(stem, Third);
        return Tidied(Stripped(stem));
    }

    // "caresses" → "caress", "ponies" → "poni", "cats" → "cat".
    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    // "agreed" → "agree", "plastered" → "plaster", "hopping" → "hop", "filing" → "file".
    private static string Verbal(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var stem = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (stem is null || !HasVowel(stem)) return word;
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
            return stem + "e";
        if (IsDouble(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    // The longest ending decides, whether or not it may go.
    private static string Replaced(string word, (string Ending, string Becomes)[] endings)
    {
        var (longest, becomes) = ("", "");
        foreach (var (ending, other) in endings)
            if (ending.Length > longest.Length && word.EndsWith(ending, StringComparison.Ordinal)) (longest, becomes) = (ending, other);
        return longest.Length > 0 && Measure(word[..^longest.Length]) > 0 ? word[..^longest.Length] + becomes : word;
    }

    private static string Stripped(string word)
    {
        var longest = "";
        foreach (var ending in Fourth)
            if (ending.Length > longest.Length && word.EndsWith(ending, StringComparison.Ordinal)) longest = ending;
        var stem = word[..^longest.Length];
        return longest.Length > 0 && Measure(stem) > 1 && (longest != "ion" || stem[^1] is 's' or 't') ? stem : word;
    }

    private static string Tidied(string word)
    {
        if (word[^1] == 'e' && (Measure(word[..^1]) is var measure && measure > 1 || (measure == 1 && !EndsShort(word[..^1])))) word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    // How often a vowel is followed by a consonant.
    private static int Measure(string stem)
    {
        var count = 0;
        for (var i = 1; i < stem.Length; i++)
            if (!IsVowel(stem, i) && IsVowel(stem, i - 1)) count++;
        return count;
    }

    private static bool HasVowel(string stem)
    {
        for (var i = 0; i < stem.Length; i++)
            if (IsVowel(stem, i)) return true;
        return false;
    }

    private static bool IsVowel(string word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool IsDouble(string word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    // Consonant, vowel, consonant, the last not w, x or y: "hop".
    private static bool EndsShort(string word) =>
        word.Length > 2 && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3)
            && word[^1] is not ('w' or 'x' or 'y');
}
