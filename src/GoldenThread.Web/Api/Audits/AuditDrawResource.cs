namespace GoldenThread.Web.Api.Audits;

/// <summary>How cases were found: simple, stratified, all or chosen; a second draw says why.</summary>
internal sealed record AuditDrawResource(int Number, string Method, int Size, string Because);
