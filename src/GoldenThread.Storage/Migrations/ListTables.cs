using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What lists and searches read.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0006_lists")]
internal sealed class ListTables : SqlMigration;
