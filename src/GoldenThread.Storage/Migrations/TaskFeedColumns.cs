using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Tasks since a moment miss nothing: what is written late, what went to another organisation, what nobody has.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0156_task_feed")]
internal sealed class TaskFeedColumns : SqlMigration;
