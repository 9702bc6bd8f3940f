using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>By which orders that end and decisions that are looked at again are found.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0172_orders")]
internal sealed class OrderIndexes : SqlMigration;
