using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What a page of a record may read is asked by functions that are planned once.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0194_planned_once")]
internal sealed class PlannedOnce : SqlMigration;
