using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What a plan asks of evidence.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0113_plan_proof")]
internal sealed class PlanProofColumn : SqlMigration;
