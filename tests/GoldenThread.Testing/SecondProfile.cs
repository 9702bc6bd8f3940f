namespace GoldenThread.Testing;

/// <summary>A second version of the Infant Care Profile, made out of the first: crying is reworded and comparable, smoke is reworded and not, bereavement has ended, animals are added.</summary>
public static class SecondProfile
{
    /// <summary>Its text.</summary>
    /// <param name="first">The first version.</param>
    /// <param name="inForce">The day from which it is asked.</param>
    public static string Text(Stream first, DateOnly inForce)
    {
        using var reader = new StreamReader(first);
        var text = reader.ReadToEnd();
        string Without(string factor)
        {
            var from = text.IndexOf($"  - factor: {factor}\n", StringComparison.Ordinal);
            return text.Remove(from, text.IndexOf("  - factor: ", from + 5, StringComparison.Ordinal) - from);
        }

        text = text[..text.IndexOf("examples:", StringComparison.Ordinal)].Replace("version: 1\n", "version: 2\n", StringComparison.Ordinal).Replace("in-force: 2015-01-01", $"in-force: {inForce:yyyy-MM-dd}", StringComparison.Ordinal)
            .Replace(", bereavement, stress-now", ", stress-now", StringComparison.Ordinal);
        text = Without("bereavement");
        text = text.Replace("    question: How much does the baby cry, when, and what happens then?\n", "    question: How much does the baby cry by day and by night?\n    changed: { since: 2, comparable: true, because: It asks the same }\n", StringComparison.Ordinal);
        var smoke = text.IndexOf("    question: ", text.IndexOf("  - factor: smoking\n", StringComparison.Ordinal), StringComparison.Ordinal);
        text = text.Insert(smoke, "    changed: { since: 2, comparable: false, because: It now asks about vapour too }\n");
        return $"{text}  - factor: animals\n    for: home\n    title: Animals in the home\n    question: Which animals live here, and where are they when the baby sleeps?\n    look-for: [Where the animals are]\n    own-account: no\n    look-again: B\n    stale-on: [H]\n    sources: [Invented]\n";
    }
}
