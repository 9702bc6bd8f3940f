using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoldenThread.Storage.Reviews;

/// <summary>The rows of one table in the archive of a review.</summary>
internal static class ArchivedRows
{
    private const int MostValues = 500_000;

    /// <summary>Reads them. A number of two characters takes a hundred bytes once it is parsed: what is in it is counted before.</summary>
    /// <param name="json">The rows.</param>
    /// <param name="table">Whose they are, to name it.</param>
    /// <returns>The rows; null if it is no list.</returns>
    /// <exception cref="RuleException">There are more values in it than a review has.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonArray? Read(byte[] json, string table)
    {
        var reader = new Utf8JsonReader(json);
        for (var values = 0; reader.Read(); values++)
            if (values > MostValues) throw new RuleException($"The archive is too large to be read: “{table}.json” may hold {MostValues:N0} values.");
        return JsonNode.Parse(json) as JsonArray;
    }
}
