using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Documents, plans, recommendations, actions and what hangs on them.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0004_plans")]
internal sealed class PlanTables : SqlMigration;
