using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What an indicator measures.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0262_outcomes")]
internal sealed class OutcomesOfIndicators : SqlMigration;
