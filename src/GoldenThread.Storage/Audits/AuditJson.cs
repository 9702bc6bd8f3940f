using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Audits;

/// <summary>How what belongs to an audit is written as JSON: it is seen together, and never asked for in parts.</summary>
internal static class AuditJson
{
    public static PropertyBuilder<T> Column<T>(PropertyBuilder<T> property) => JsonColumn.Of(property);
}
