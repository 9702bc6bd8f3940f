using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Lists of children, and searches.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0094_child_lists")]
internal sealed class ChildListTable : SqlMigration;
