using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>An entry of the history is seen by those who see its row.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0073_history_follows_the_row")]
internal sealed class HistoryPolicies : SqlMigration;
