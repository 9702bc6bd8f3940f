namespace GoldenThread.Web.Api.Audits;

/// <summary>How many files had a grade.</summary>
internal sealed record AuditGradeResource(string Grade, string Name, int Files);
