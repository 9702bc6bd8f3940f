using GoldenThread.Time;

namespace GoldenThread.Web.Api.Plans;

/// <summary>A date as people gave it.</summary>
/// <param name="Text">As given.</param>
/// <param name="Edtf">The same in EDTF (ISO 8601-2).</param>
/// <param name="Earliest">The first day that it can mean.</param>
/// <param name="Latest">The last day that it can mean.</param>
internal sealed record DateResource(string Text, string Edtf, DateOnly Earliest, DateOnly Latest)
{
    public static DateResource? Of(ApproximateDate? date) => date is null ? null : new(date.Text, date.Edtf, date.Earliest, date.Latest);
}
