using GoldenThread.Training;

namespace GoldenThread.Web.Api.Training;

/// <summary>Whom training covers in one organisation. Without a number in scope there is no percentage.</summary>
internal sealed record CoverageResource(Guid Organisation, string Name, int Covered, int? InScope, DateOnly? Counted, string Shown, string? Note)
{
    public static CoverageResource Of(CoverageRow row) => new(row.Organisation.Id.Value, row.Organisation.Name, row.Covered, row.InScope, row.Counted, row.InWords(), row.Note);
}
