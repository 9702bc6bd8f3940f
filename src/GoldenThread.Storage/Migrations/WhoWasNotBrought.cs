using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>An index of who was not brought.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0261_who_was_not_brought")]
internal sealed class WhoWasNotBrought : SqlMigration;
