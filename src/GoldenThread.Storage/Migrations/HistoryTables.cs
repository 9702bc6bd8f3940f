using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>History and its hash chain.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0002_history")]
internal sealed class HistoryTables : SqlMigration;
