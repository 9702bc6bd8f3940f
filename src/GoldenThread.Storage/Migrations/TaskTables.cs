using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Tasks, when they change next, and what people do with them.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0147_tasks")]
internal sealed class TaskTables : SqlMigration;
