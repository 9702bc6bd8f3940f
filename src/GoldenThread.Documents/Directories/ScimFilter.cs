using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Directories;

/// <summary>What a directory looks somebody or something up by: attributes that equal a value, all of them (RFC 7644, 3.4.2.2, as far as directories use it).</summary>
public sealed partial class ScimFilter
{
    private ScimFilter(IReadOnlyDictionary<string, string> wanted) => Wanted = wanted;

    /// <summary>Attributes in small letters, with the value that each has to have.</summary>
    public IReadOnlyDictionary<string, string> Wanted { get; }

    /// <summary>Reads one.</summary>
    /// <param name="words">As it stands in the address; null or empty for none.</param>
    /// <param name="known">Attributes that can be asked for, in small letters.</param>
    /// <returns>Null where nothing is asked for.</returns>
    /// <exception cref="ScimException">It asks for something that cannot be looked up.</exception>
    public static ScimFilter? Read(string? words, params string[] known)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = words.Trim();
        while (true)
        {
            if (Term().Match(rest) is not { Success: true } term) throw Refused(words);
            var name = Plain(term.Groups["name"].Value);
            if (!known.Contains(name, StringComparer.Ordinal)) throw Refused(words);
            wanted[name] = term.Groups["value"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
            rest = rest[term.Length..];
            if (rest.Length == 0) return new ScimFilter(wanted);
        }
    }

    // "emails[type eq "work"].value" and "urn:…:User:userName" mean the plain attribute.
    private static string Plain(string name)
    {
        var plain = name.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? name[(name.LastIndexOf(':') + 1)..] : name;
        return (plain.StartsWith("emails", StringComparison.OrdinalIgnoreCase) ? "emails" : plain.Split('.')[0]).ToLowerInvariant();
    }

    private static ScimException Refused(string words) => new(400, "invalidFilter", $"This filter cannot be answered: {words}");

    [GeneratedRegex("""^(?<name>[\w:.$-]+(\[[^\]]*\](\.\w+)?)?)\s+[eE][qQ]\s+("(?<value>([^"\\]|\\.)*)"|(?<value>true|false|True|False))(\s+[aA][nN][dD]\s+|\s*$)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Term();
}
