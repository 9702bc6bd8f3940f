using System.Globalization;
using GoldenThread.Access.Sharing;

namespace GoldenThread.Documents.Definitions;

/// <summary>What is set of sharing, from <c>definitions/sharing.yaml</c>.</summary>
public static class SharingDefinitions
{
    private static readonly Lazy<SharingTimes> ReadOnce = new(() =>
    {
        var file = DefinitionFile.Read<SharingFile>("sharing.yaml");
        return new SharingTimes(string.IsNullOrWhiteSpace(file.DutyToDiscloseFrom) ? null : DateOnly.ParseExact(file.DutyToDiscloseFrom, "yyyy-MM-dd", CultureInfo.InvariantCulture), file.LongestDays);
    });

    /// <summary>As the product is built.</summary>
    public static SharingTimes Times => ReadOnce.Value;

    private sealed class SharingFile
    {
        public int Version { get; set; }

        public string? DutyToDiscloseFrom { get; set; }

        public int LongestDays { get; set; }
    }
}
