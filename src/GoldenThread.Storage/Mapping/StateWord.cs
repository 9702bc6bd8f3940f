using System.Text;

namespace GoldenThread.Storage.Mapping;

/// <summary>How the names of states are written in the database: <c>OrganisationLead</c> as <c>organisation-lead</c>.</summary>
public static class StateWord
{
    /// <summary>The word that the database holds for a value.</summary>
    public static string Of<TState>(TState value)
        where TState : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    /// <summary>The value that a word of the database means.</summary>
    /// <exception cref="ArgumentException">There is no such value.</exception>
    public static TState To<TState>(string word)
        where TState : struct, Enum => Enum.Parse<TState>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
