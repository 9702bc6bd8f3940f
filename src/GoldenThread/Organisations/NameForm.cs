using System.Text;

namespace GoldenThread.Organisations;

/// <summary>The form in which names are compared: the same whatever the apostrophes, capitals, spaces and a leading “the”.</summary>
public static class NameForm
{
    /// <summary>The form of a name: letters and digits of its words in lower case, one space between, “&amp;” as “and”.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKC).Replace("&", " and ", StringComparison.Ordinal))
        {
            if (c is '\'' or '’' or '‘' or 'ʼ' or '`' or '.') continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words is ["the", ..] ? words[1..] : words);
    }
}
