using System.Collections.Frozen;
using System.Text;

namespace GoldenThread.Web.Accounts;

/// <summary>
/// Passwords that are known from breaches, most common first in the list that the front-end build makes.
/// Few of them are as long as ours must be, so a password also counts as common where it is a common one dressed up:
/// written twice or more, with figures and signs before or behind it, or with figures in place of letters.
/// </summary>
internal sealed class CommonPasswords
{
    // A common word that is only part of a longer password is no weakness; here it must be nearly all of it.
    private const int OwnCharacters = 6;

    private readonly FrozenSet<string> known;

    public CommonPasswords(IEnumerable<string> words) => known = words.Where(word => word.Length >= 4).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The list that was built with the pages.</summary>
    /// <exception cref="FileNotFoundException">The front end was not built.</exception>
    public static CommonPasswords FromBuild() => new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "common-passwords.txt")));

    /// <summary>True where the password, or what is left of it without its dressing, is in the list.</summary>
    public bool Holds(string password)
    {
        var plain = password.ToLowerInvariant();
        return known.Contains(plain) || Forms(plain).Any(IsCommon);
    }

    private bool IsCommon(string form)
    {
        if (form.Length == 0) return true; // figures and signs alone
        return known.Contains(form) || known.Contains(Repeated(form)) || Repeated(form).Length < 4 || IsTwoWords(form);
    }

    private static IEnumerable<string> Forms(string plain)
    {
        var core = plain.Trim(Dressing);
        if (plain.Length - core.Length <= OwnCharacters || core.Length < 4) yield return core;
        yield return plain;
        var spelt = Spelt(plain);
        yield return spelt;
        yield return Spelt(core);
        yield return new string([.. spelt.Where(char.IsLetterOrDigit)]);
    }

    private static readonly char[] Dressing = [.. "0123456789!?.,-_#*+@$%&=/ "];

    // p4ssw0rd
    private static string Spelt(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word)
            letters.Append(c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', '!' => 'i', _ => c });
        return letters.ToString();
    }

    // The shortest piece that, written again and again, makes the word.
    private static string Repeated(string word)
    {
        for (var length = 1; length <= word.Length / 2; length++)
        {
            var piece = word[..length];
            if (string.Concat(Enumerable.Repeat(piece, (word.Length / length) + 1)).StartsWith(word, StringComparison.Ordinal)) return piece;
        }
        return word;
    }

    // passwordqwerty: two entries of the list and nothing of one's own.
    private bool IsTwoWords(string word)
    {
        for (var at = 4; at <= word.Length - 4; at++)
        {
            if (known.Contains(word[..at]) && known.Contains(word[at..])) return true;
        }
        return false;
    }
}
