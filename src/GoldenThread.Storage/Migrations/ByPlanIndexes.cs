using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What hangs on a plan's actions is found by plan.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0125_by_plan")]
internal sealed class ByPlanIndexes : SqlMigration;
