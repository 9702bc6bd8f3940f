using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Each task is on a list once, and whether something sealed says it too is asked of what is sealed.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0288_tasks_listed_once")]
internal sealed class TasksListedOnce : SqlMigration;
