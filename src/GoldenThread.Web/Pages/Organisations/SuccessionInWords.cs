using GoldenThread.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>What became of an organisation, as people read it.</summary>
internal static class SuccessionInWords
{
    public static string Of(Succession succession, OrganisationRegister register)
    {
        var successor = succession.Successor is { } id ? register.Find(id)?.Name ?? "an unknown organisation" : "nobody";
        return succession.Kind switch
        {
            SuccessionKind.Merge => $"Merged into {successor} on {succession.On:d MMMM yyyy}",
            SuccessionKind.Split => $"Split on {succession.On:d MMMM yyyy}: part became {successor}",
            SuccessionKind.End => $"Ended on {succession.On:d MMMM yyyy}",
            _ => throw new ArgumentOutOfRangeException(nameof(succession)),
        };
    }
}
