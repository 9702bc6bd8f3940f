using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Children's records.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0091_children")]
internal sealed class ChildTables : SqlMigration;
