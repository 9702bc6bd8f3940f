using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Roles of people who work with children, teams, duties and supervisors.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0090_workers")]
internal sealed class WorkerTables : SqlMigration;
