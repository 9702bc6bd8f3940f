using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The history of rows that come in one statement is written in one statement.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0253_history_of_lists")]
internal sealed class HistoryOfLists : SqlMigration;
