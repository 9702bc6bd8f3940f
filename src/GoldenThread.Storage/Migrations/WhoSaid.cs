using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The kept figure of a period says who gave anything for it.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0195_who_said")]
internal sealed class WhoSaid : SqlMigration;
